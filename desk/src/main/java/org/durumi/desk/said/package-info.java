/** What the events that people stand behind say, in the person's language. */
@NullMarked
package org.durumi.desk.said;

import org.jspecify.annotations.NullMarked;
