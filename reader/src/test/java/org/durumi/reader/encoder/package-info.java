@NullMarked
package org.durumi.reader.encoder;

import org.jspecify.annotations.NullMarked;
