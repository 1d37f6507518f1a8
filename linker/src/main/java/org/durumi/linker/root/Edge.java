package org.durumi.linker.root;

import org.jspecify.annotations.Nullable;

/**
 * A tie between two reports of one incident that makes them one source.
 *
 * @param from the report that passes on, or the later name of two equals
 * @param to the report it rests on, or its equal
 * @param reason why
 * @param strength for copies the share of the text, 0 to 1; else 1
 * @param origin the agency, outlet, organisation or office in {@code outlets.tsv} that ties them,
 *     or null
 */
public record Edge(
    String from, String to, Reason reason, double strength, @Nullable String origin) {}
