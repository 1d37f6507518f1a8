/** Keys: from a passphrase or a recovery key to the key that opens the archive. */
@NullMarked
package org.durumi.archive.key;

import org.jspecify.annotations.NullMarked;
