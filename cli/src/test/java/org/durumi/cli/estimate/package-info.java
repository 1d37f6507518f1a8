/** Promises about estimates at the command line. */
@NullMarked
package org.durumi.cli.estimate;

import org.jspecify.annotations.NullMarked;
