/** Incidents as what counting starts from. */
@NullMarked
package org.durumi.linker.ledger;

import org.jspecify.annotations.NullMarked;
