/** What would leave, what could harm, and letting it leave. */
@NullMarked
package org.durumi.desk.publish;

import org.jspecify.annotations.NullMarked;
