/** What is promised of this part of the desk. */
@NullMarked
package org.durumi.desk.vault;

import org.jspecify.annotations.NullMarked;
