package org.durumi.publisher.chart;

/**
 * A mark on an axis.
 *
 * @param at where, in the drawing's units
 * @param label what is written there
 * @param minor whether a narrow screen can do without the label
 */
public record Mark(double at, String label, boolean minor) {}
