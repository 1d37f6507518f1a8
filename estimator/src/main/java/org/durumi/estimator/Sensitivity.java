package org.durumi.estimator;

import java.util.Optional;
import org.durumi.estimator.outcome.Figures;

/**
 * The answer with one thing changed, computed with less care.
 *
 * @param change what is other: "without list A", "5 kinds"
 * @param figures empty where there is no answer then
 */
public record Sensitivity(String change, Optional<Figures> figures) {}
