/** Promises of the archive's commands. */
@NullMarked
package org.durumi.cli.archive;

import org.jspecify.annotations.NullMarked;
