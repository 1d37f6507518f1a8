/** How many no one recorded: estimated beside the pages, and shown with what it assumes. */
@NullMarked
package org.durumi.desk.estimate;

import org.jspecify.annotations.NullMarked;
