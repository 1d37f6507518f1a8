package org.durumi.archive;

import org.jspecify.annotations.Nullable;

/**
 * One field that was changed. Values are short texts for people: what a list has names for stands
 * there by its code ({@code arrest_detention}, {@code in_review}), a time in ISO 8601, a date in
 * EDTF, all else as it would stand on a card.
 *
 * @param field its code, such as {@code date}, {@code victims.2.count}, {@code status} or a
 *     setting's name
 * @param from what it was, or null where there was nothing
 * @param to what it then was, or null where there was nothing
 */
public record FieldChange(String field, @Nullable String from, @Nullable String to) {

  /** Tells the field and neither value. */
  @Override
  public String toString() {
    return "FieldChange[" + field + "]";
  }
}
