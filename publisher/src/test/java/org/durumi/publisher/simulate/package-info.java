/** Promises about what leaves. */
@NullMarked
package org.durumi.publisher.simulate;

import org.jspecify.annotations.NullMarked;
