/** Accounts: one's own, and, for administrators, everybody's. */
@NullMarked
package org.durumi.desk.accounts;

import org.jspecify.annotations.NullMarked;
