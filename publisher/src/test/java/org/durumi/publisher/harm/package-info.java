/** Promises about what leaves. */
@NullMarked
package org.durumi.publisher.harm;

import org.jspecify.annotations.NullMarked;
