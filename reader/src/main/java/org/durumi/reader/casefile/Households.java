package org.durumi.reader.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Folds families, told without a number of people, into the people whom the report counts for the
 * same act: "around 29 people were detained. Four families were seized between 15 and 17 July".
 */
final class Households {

  private static final Pattern FAMILIES =
      Pattern.compile(
          "(?i)\\b(?:families|households|couples)\\b|가족들|가구|세대|[几数多两三四五六七八九十\\d]个?(?:家庭|户)");

  /** "their families" are others than those whose families they are. */
  private static final Pattern OWNED = Pattern.compile("(?i)\\b(?:their|his|her|whose)\\b");

  private Households() {}

  /** The events with such families folded into the first fitting one. */
  static List<Folded> folded(List<Folded> kept) {
    List<Folded> out = new ArrayList<>(kept);
    for (Folded families : kept) {
      Folded counted = isFamilies(families.event()) ? counted(out, families.event()) : null;
      if (counted != null) {
        out.set(out.indexOf(counted), Merge.of(counted, families.event(), counted.group()));
        out.remove(families);
      }
    }
    return out;
  }

  private static boolean isFamilies(Event event) {
    return Folded.count(event) == null
        && event.victims().stream().noneMatch(one -> OWNED.matcher(one.words().text()).find())
        && event.victims().stream().anyMatch(one -> FAMILIES.matcher(one.words().text()).find());
  }

  private static boolean isMany(@Nullable Count count) {
    return count != null && Folded.size(count) > 2;
  }

  private static @Nullable Folded counted(List<Folded> all, Event families) {
    for (Folded other : all) {
      Event event = other.event();
      if (event.type() == families.type()
          && SameAct.bucket(event.modality()) == SameAct.bucket(families.modality())
          && isMany(Folded.count(event))
          && SameAct.compatible(event, families)) {
        return other;
      }
    }
    return null;
  }
}
