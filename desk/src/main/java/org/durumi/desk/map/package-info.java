/**
 * Map and timeline of the events that a person stands behind; both filter each other and the table
 * beside them.
 */
@NullMarked
package org.durumi.desk.map;

import org.jspecify.annotations.NullMarked;
