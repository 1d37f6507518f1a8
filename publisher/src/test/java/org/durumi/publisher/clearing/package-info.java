/** Promises about what leaves. */
@NullMarked
package org.durumi.publisher.clearing;

import org.jspecify.annotations.NullMarked;
