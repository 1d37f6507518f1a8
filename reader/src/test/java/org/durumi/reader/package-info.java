@NullMarked
package org.durumi.reader;

import org.jspecify.annotations.NullMarked;
