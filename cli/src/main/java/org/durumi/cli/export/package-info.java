/** The command that writes a release as files. */
@NullMarked
package org.durumi.cli.export;

import org.jspecify.annotations.NullMarked;
