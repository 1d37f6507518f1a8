/** Releases for everybody to see. */
@NullMarked
package org.durumi.cli.publish;

import org.jspecify.annotations.NullMarked;
