/** Long work in the background: what goes on, how far it is, and how it is stopped. */
@NullMarked
package org.durumi.desk.work;

import org.jspecify.annotations.NullMarked;
