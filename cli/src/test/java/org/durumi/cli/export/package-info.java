/** Promises about the export command. */
@NullMarked
package org.durumi.cli.export;

import org.jspecify.annotations.NullMarked;
