/**
 * Charts as SVG, drawn on the server: numbers with bounds, what is missing, and what was looked at.
 * They hold no script and no address, so that they stand on the desk, on a page from a memory stick
 * and on paper alike.
 */
@NullMarked
package org.durumi.publisher.chart;

import org.jspecify.annotations.NullMarked;
