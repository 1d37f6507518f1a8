package org.durumi.linker.chain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be kept in place of what was.
 *
 * @param gone ids of strands that are no more
 * @param kept strands that are new, or placed anew
 * @param groups what the groups of these are now, by the strand that they began with
 * @param ended groups that are no more, by the same
 */
public record ChainOutcome(
    Set<String> gone, List<KeptStrand> kept, Map<String, Group> groups, Set<String> ended) {}
