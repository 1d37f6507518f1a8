/**
 * How many people nobody recorded, from how lists overlap. Begin with {@link
 * org.durumi.estimator.Estimator}; a {@link org.durumi.estimator.Report} is for people who are not
 * statisticians, too. What the methods are and how they compare with the field's own tools is in
 * docs/estimation.md.
 */
@NullMarked
package org.durumi.estimator;

import org.jspecify.annotations.NullMarked;
