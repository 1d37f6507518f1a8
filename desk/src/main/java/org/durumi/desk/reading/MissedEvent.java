package org.durumi.desk.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.desk.page.Words;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;

/** An event that the reader missed, about words that a person chose. */
public final class MissedEvent {

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？][\"'”’」』)]*\\s|[。！？]|\\R");

  private MissedEvent() {}

  /**
   * The event; the sentence that holds the words is its evidence.
   *
   * @throws RefusedDecision if no words were chosen, or it is not said what was done
   */
  public static Event of(Map<String, String> form, ReportText text, Words words) {
    Quote trigger = EventForm.quote(form.get("w.act"), text);
    String typed = form.getOrDefault("t.act", "").strip();
    if (trigger == null && !typed.isEmpty()) {
      int at = text.string().indexOf(typed);
      trigger = at < 0 ? null : text.quote(at, at + typed.length());
    }
    if (trigger == null) {
      throw new RefusedDecision(words.of("reading.refused.act"));
    }
    String type = form.getOrDefault("v.type", "");
    String modality = form.getOrDefault("v.modality", "");
    return new Event(
        Arrays.stream(ActType.values())
            .filter(one -> one.code().equals(type))
            .findFirst()
            .orElseThrow(() -> new RefusedDecision(words.of("reading.refused.type"))),
        Arrays.stream(Modality.values())
            .filter(one -> one.code().equals(modality))
            .findFirst()
            .orElse(Modality.OCCURRED),
        1,
        trigger,
        List.of(sentence(trigger, text)),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /** From the end of the sentence before to the end of this one. */
  private static Quote sentence(Quote trigger, ReportText text) {
    String string = text.string();
    int start = 0;
    int end = string.length();
    Matcher ends = SENTENCE_END.matcher(string);
    while (ends.find()) {
      if (ends.end() <= text.offsetOf(trigger)) {
        start = ends.end();
      } else if (ends.end() >= text.endOf(trigger)) {
        end = ends.start() + Math.max(1, ends.group().stripTrailing().length());
        break;
      }
    }
    while (start < text.offsetOf(trigger) && Character.isWhitespace(string.charAt(start))) {
      start++;
    }
    return text.quote(start, Math.max(text.endOf(trigger), Math.min(end, string.length())));
  }
}
