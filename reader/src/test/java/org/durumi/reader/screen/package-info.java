@NullMarked
package org.durumi.reader.screen;

import org.jspecify.annotations.NullMarked;
