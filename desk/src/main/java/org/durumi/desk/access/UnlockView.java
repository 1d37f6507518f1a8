package org.durumi.desk.access;

import org.jspecify.annotations.Nullable;

/**
 * What the unlock page shows.
 *
 * @param to where to go afterwards, a path of this desk
 * @param refusal why it stayed locked, if it was tried
 */
public record UnlockView(String to, @Nullable String refusal) {}
