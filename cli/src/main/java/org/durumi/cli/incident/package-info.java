/** Commands about incidents of the archive. */
@NullMarked
package org.durumi.cli.incident;

import org.jspecify.annotations.NullMarked;
