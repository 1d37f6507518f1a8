/** A casefile as a person reads it in a terminal. */
@NullMarked
package org.durumi.cli.card;

import org.jspecify.annotations.NullMarked;
