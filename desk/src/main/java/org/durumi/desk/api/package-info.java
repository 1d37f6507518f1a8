/** What programs ask in place of people, with a token of an account's. */
@NullMarked
package org.durumi.desk.api;

import org.jspecify.annotations.NullMarked;
