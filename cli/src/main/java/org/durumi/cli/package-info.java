/** The durumi program: one class a command. */
@NullMarked
package org.durumi.cli;

import org.jspecify.annotations.NullMarked;
