package org.durumi.archive.store;

import org.durumi.record.linkage.TellingPair;

/**
 * Two tellings of which the linker is unsure.
 *
 * @param pair the two
 * @param odds their log2 odds beyond the threshold: from 0 on they are rather one
 */
public record DoubtRow(TellingPair pair, double odds) {}
