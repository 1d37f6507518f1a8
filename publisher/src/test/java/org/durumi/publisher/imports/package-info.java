/** Promises about imports. */
@NullMarked
package org.durumi.publisher.imports;

import org.jspecify.annotations.NullMarked;
