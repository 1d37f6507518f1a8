/** The door of a desk for many: passkeys, passwords with one-time codes, invitations. */
@NullMarked
package org.durumi.desk.signin;

import org.jspecify.annotations.NullMarked;
