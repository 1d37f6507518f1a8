package org.durumi.publisher.clearing;

import java.util.Collection;
import java.util.regex.Pattern;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * How many children reports tell of at the least. A number is one of children only where the group
 * that it counts is described as children and nobody else: of "31 people, two children among them"
 * 31 is the group's, and one child at the least is told.
 */
final class ChildrenTold {

  private static final Pattern CHILDREN =
      Pattern.compile(
          "(?i)\\b(child|children|boys?|girls?|minors?|bab(y|ies)|infants?|toddlers?|teenagers?)\\b"
              + "|\uc5b4\ub9b0\uc774|\uc544\uc774|\uc544\ub3d9|\uc601\uc720\uc544|\uc544\uae30|\ubbf8\uc131\ub144|\uc18c\ub144|\uc18c\ub140"
              + "|\u513f\u7ae5|\u5b69\u5b50|\u5a74\u513f|\u672a\u6210\u5e74|\u5c11\u5e74|\u5c11\u5973|\u5152\u7ae5");

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)\\b(people|persons?|adults?|wom[ae]n|m[ae]n|mothers?|fathers?|parents?|couples?"
              + "|famil(y|ies)|including|with|and|among|of)\\b"
              + "|\uc0ac\ub78c|\uc5ec\uc131|\ub0a8\uc131|\uc5b4\uba38\ub2c8|\uc544\ubc84\uc9c0|\ubd80\ubaa8|\ubd80\ubd80|\uac00\uc871|\ud3ec\ud568|\ud568\uaed8|[\uc640\uacfc\ubc0f\ub4f1](\\s|$)"
              + "|\u4eba|\u5987|\u5973\u6027|\u7537\u6027|\u6bcd|\u7236|\u592b|\u5bb6|\u5305\u62ec|[\u548c\u4e0e\u53ca\u7b49]");

  private ChildrenTold() {}

  /**
   * The most that any telling tells, at the least.
   *
   * @param among whether there were children, or null where nobody says
   */
  static int of(Collection<Telling> tellings, @Nullable Boolean among) {
    if (among == null || !among) {
      return 0;
    }
    int most = 1;
    for (Telling telling : tellings) {
      int here = 0;
      for (Telling.People people : telling.groups()) {
        here += isOfChildrenAlone(people) ? least(people.count()) : 0;
      }
      most = Math.max(most, here);
    }
    return most;
  }

  private static boolean isOfChildrenAlone(Telling.People people) {
    return Boolean.TRUE.equals(people.children())
        && CHILDREN.matcher(people.description()).find()
        && !OTHERS.matcher(people.description()).find();
  }

  private static int least(@Nullable Count count) {
    Integer min = count == null ? null : count.min();
    return min == null ? 1 : min;
  }
}
