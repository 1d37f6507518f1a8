/** Reads reports with a trained encoder, where its weights are packed with the program. */
@NullMarked
package org.durumi.reader.encoder;

import org.jspecify.annotations.NullMarked;
