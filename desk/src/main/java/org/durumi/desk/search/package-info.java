/** Finding reports by their words. */
@NullMarked
package org.durumi.desk.search;

import org.jspecify.annotations.NullMarked;
