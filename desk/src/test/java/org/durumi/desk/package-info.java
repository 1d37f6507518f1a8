/** What the tests of the desk share. */
@NullMarked
package org.durumi.desk;

import org.jspecify.annotations.NullMarked;
