/** Whether the desk works, for the program that watches over it. */
@NullMarked
package org.durumi.desk.health;

import org.jspecify.annotations.NullMarked;
