/** Promises about consent. */
@NullMarked
package org.durumi.record.consent;

import org.jspecify.annotations.NullMarked;
