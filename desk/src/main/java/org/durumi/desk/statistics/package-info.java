/** Numbers of accepted incidents as charts, with what is missing and what was looked at. */
@NullMarked
package org.durumi.desk.statistics;

import org.jspecify.annotations.NullMarked;
