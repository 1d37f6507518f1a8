/** What the archive proves, checked anew. */
@NullMarked
package org.durumi.desk.proofs;

import org.jspecify.annotations.NullMarked;
