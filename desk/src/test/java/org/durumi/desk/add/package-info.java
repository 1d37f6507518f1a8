/** What is promised of this part of the desk. */
@NullMarked
package org.durumi.desk.add;

import org.jspecify.annotations.NullMarked;
