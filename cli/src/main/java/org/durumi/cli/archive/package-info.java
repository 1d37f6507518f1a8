/** The commands of the archive. */
@NullMarked
package org.durumi.cli.archive;

import org.jspecify.annotations.NullMarked;
