/** Evidence packs that a court or a partner checks offline. */
@NullMarked
package org.durumi.archive.pack;

import org.jspecify.annotations.NullMarked;
