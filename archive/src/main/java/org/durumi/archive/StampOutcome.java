package org.durumi.archive;

import org.jspecify.annotations.Nullable;

/**
 * What became of one time stamp.
 *
 * @param size of the head that was to be stamped
 * @param authority whom it was asked of
 * @param told what the authority says, once it has answered
 * @param waiting why it waits, where it does
 */
public record StampOutcome(
    long size, String authority, @Nullable String told, @Nullable String waiting) {}
