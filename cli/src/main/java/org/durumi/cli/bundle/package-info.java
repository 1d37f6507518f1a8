/** {@code durumi bundle}: reports and decisions from one office to another. */
@NullMarked
package org.durumi.cli.bundle;

import org.jspecify.annotations.NullMarked;
