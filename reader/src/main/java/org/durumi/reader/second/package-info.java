/**
 * A second reader: a model behind an OpenAI-compatible endpoint that a person names. It may propose
 * events; nothing that it says is believed that the report does not say in the same words.
 */
@NullMarked
package org.durumi.reader.second;

import org.jspecify.annotations.NullMarked;
