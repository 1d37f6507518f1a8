package org.durumi.reader.korean;

import java.util.regex.Pattern;
import org.durumi.record.event.Modality;

/** Weighs the words around a clause: a hedge or a denial changes what the verb tells. */
final class ModalityReader {

  private static final Pattern HELD = Pattern.compile("구금|억류|수감|감금|갇");
  private static final int REACH = 60;
  private static final Pattern HEDGE =
      Pattern.compile(
          "추정|추측|의혹|소문|확인되지 않|확인하지 못|미확인|불확실|주장했|주장하|주장이|가능성이|(?:것으로|것이라고) (?:보인|보이|보고|관측|의심)|첩보|풍문");
  private static final Pattern DENIAL =
      Pattern.compile("(?:사실|보도|의혹|주장|소식)(?:을|를|에 대해)[^.]{0,20}?(?:부인|일축|반박)|사실무근|사실이 아니|부인했");

  private ModalityReader() {}

  /** Whether the act happened, as the report puts it. */
  static Modality modality(Clause clause) {
    return switch (clause.trigger().manner()) {
      case FEARED -> Modality.IMMINENT_FEARED;
      case PLANNED -> Modality.PLANNED;
      case DENIED -> Modality.DENIED;
      case UNCONFIRMED -> denied(clause) ? Modality.DENIED : Modality.UNCONFIRMED;
      case ONGOING -> Modality.ONGOING;
      default -> asserted(clause);
    };
  }

  /** "구금된 일가족": who is called held, without a day, is held still. */
  static Modality lasting(Clause clause, Modality modality) {
    String verb = clause.parts().text().substring(clause.trigger().start(), clause.trigger().end());
    boolean held =
        clause.trigger().attributive()
            && HELD.matcher(verb).lookingAt()
            && Settings.date(clause) == null;
    return held && modality == Modality.OCCURRED ? Modality.ONGOING : modality;
  }

  private static Modality asserted(Clause clause) {
    if (denied(clause)) {
      return Modality.DENIED;
    }
    return HEDGE.matcher(tail(clause)).find() ? Modality.UNCONFIRMED : Modality.OCCURRED;
  }

  private static boolean denied(Clause clause) {
    return !clause.scope().quoted() && DENIAL.matcher(tail(clause)).find();
  }

  /**
   * The words that may still bear on the verb: to the next verb, or the frame after a quotation.
   */
  private static String tail(Clause clause) {
    String after = clause.after();
    String near = after.substring(0, Math.min(REACH, after.length()));
    if (!clause.scope().quoted()) {
      return near.replaceAll("\u25A1.*", "");
    }
    String outside = clause.parts().outside();
    int frame = clause.scope().to();
    while (frame < outside.length() && outside.charAt(frame) == PartsReader.MASK) {
      frame++;
    }
    boolean last = clause.next() >= clause.scope().to();
    return near + (last ? outside.substring(frame, Math.min(outside.length(), frame + 12)) : "");
  }
}
