package org.durumi.reader.chinese;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what somebody tells of their own life: there, what is long ago is no background. */
final class Testimony {

  private static final Pattern FIRST_PERSON = Pattern.compile("我(?![国方军党校省市县院]|们国|公司|政府)");

  private Testimony() {}

  /** Tells whether the teller speaks in a sentence or is whom its act was done to. */
  static boolean isTold(Sentence s, Story.@Nullable Found found) {
    boolean own = found != null && found.group().noun().startsWith(People.ALONE);
    return own || FIRST_PERSON.matcher(s.text()).find();
  }
}
