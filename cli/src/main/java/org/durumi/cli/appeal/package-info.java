/** {@code durumi appeal}: drafts for those who can still help. */
@NullMarked
package org.durumi.cli.appeal;

import org.jspecify.annotations.NullMarked;
