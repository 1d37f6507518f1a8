package org.durumi.linker.tally;

import org.durumi.linker.count.HeadCount;
import org.durumi.linker.count.Scope;

/**
 * One row of a divided count. Rows are not to be added: one person may be in several.
 *
 * @param key a month such as {@code 2012-02}, a place's path with slashes, or a type's code
 * @param scope whom the row counts
 * @param count how many
 */
public record Row(String key, Scope scope, HeadCount count) {}
