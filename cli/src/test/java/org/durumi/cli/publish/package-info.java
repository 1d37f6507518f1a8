/** Tests of publishing. */
@NullMarked
package org.durumi.cli.publish;

import org.jspecify.annotations.NullMarked;
