/** Reads values out of Spanish words; a trained reader points them out. */
@NullMarked
package org.durumi.reader.spanish;

import org.jspecify.annotations.NullMarked;
