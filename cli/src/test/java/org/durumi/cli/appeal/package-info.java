/** Tests of drafting appeals. */
@NullMarked
package org.durumi.cli.appeal;

import org.jspecify.annotations.NullMarked;
