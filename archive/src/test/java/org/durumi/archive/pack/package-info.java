/** Promises about evidence packs. */
@NullMarked
package org.durumi.archive.pack;

import org.jspecify.annotations.NullMarked;
