/** Cards as a person reads them. */
@NullMarked
package org.durumi.cli.card;

import org.jspecify.annotations.NullMarked;
