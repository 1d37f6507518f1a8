/** What the program reads, prints and says when something fails. */
@NullMarked
package org.durumi.cli.terminal;

import org.jspecify.annotations.NullMarked;
