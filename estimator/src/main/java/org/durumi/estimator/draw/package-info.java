/** Plots of a report, as SVG and as PNG. */
@NullMarked
package org.durumi.estimator.draw;

import org.jspecify.annotations.NullMarked;
