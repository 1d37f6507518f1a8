/** Tests of what is published. */
@NullMarked
package org.durumi.publisher.chart;

import org.jspecify.annotations.NullMarked;
