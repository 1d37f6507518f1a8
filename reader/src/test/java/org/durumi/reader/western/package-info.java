@NullMarked
package org.durumi.reader.western;

import org.jspecify.annotations.NullMarked;
