package org.durumi.archive.store;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How many reports an outlet published in a month.
 *
 * @param month in which
 * @param outlet who, or null where that is not known
 * @param reports how many
 */
public record PublishedRow(YearMonth month, @Nullable String outlet, int reports) {}
