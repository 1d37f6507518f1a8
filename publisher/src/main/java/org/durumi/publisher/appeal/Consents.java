package org.durumi.publisher.appeal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people agreed to. */
@FunctionalInterface
public interface Consents {

  /** What is asked about. */
  enum Item {
    /** That their case is told, with their name. */
    NAME,
    /** That it is told where they are held. */
    CUSTODY_PLACE;

    /** The name used in files, such as {@code custody-place}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Whether somebody agreed.
   *
   * @param refusal why not, for the person who drafts, or null where they did
   * @param recorded where the office wrote it down, or null
   */
  record Verdict(@Nullable Remark refusal, @Nullable Answer recorded) {

    /** They did. */
    static Verdict given(Answer recorded) {
      return new Verdict(null, recorded);
    }

    /** Tells whether it stands today. */
    boolean isGiven() {
      return refusal == null;
    }

    /**
     * Why not.
     *
     * @throws IllegalStateException if they agreed
     */
    Remark why() {
      Remark why = refusal;
      if (why == null) {
        throw new IllegalStateException("they agreed");
      }
      return why;
    }
  }

  /**
   * Whether a person, or their family, agreed.
   *
   * @param person as the reports or the office name them
   * @param item to what
   * @param receiver to be told to whom
   */
  Verdict of(String person, Item item, Receiver receiver);

  /**
   * As the office wrote it among its answers: {@code consent.name.wgeid (mother, 2026-11-20): yes,
   * Kim Chol-su, until 2027-11-20}. The last line about a person, item and receiver counts, so that
   * "no" revokes.
   */
  static Consents among(Answers answers, LocalDate today) {
    // A comma in brackets is the name's own: Kim Chol-su (김철수, 金哲洙).
    Pattern words =
        Pattern.compile(
            "(?i)(yes|no) *, *(?<person>(?:[^,(]|[(][^)]*[)])+?)( *, *until +(?<until>[0-9-]+))? *");
    return (person, item, receiver) -> {
      String key = "consent." + item.code() + "." + receiver.code();
      Verdict verdict = missing(person, item, receiver, key);
      List<Answer> asked = answers.to(key);
      for (Answer answer : asked) {
        Matcher parts = words.matcher(answer.text());
        if (!parts.matches()) {
          throw new AppealRefusal(Remark.of(Remark.Kind.CONSENT_UNCLEAR, key));
        }
        if (parts.group("person").strip().equals(person)) {
          boolean yes = parts.group(1).equalsIgnoreCase("yes");
          verdict = yes ? given(key, answer, parts.group("until"), today) : revoked(key, answer);
        }
      }
      return verdict;
    };
  }

  private static Verdict missing(String person, Item item, Receiver receiver, String key) {
    String what = item == Item.NAME ? "being named" : "telling where they are held";
    String who = receiver == Receiver.PUBLIC ? "in public" : "to " + receiver.code();
    return new Verdict(Remark.of(Remark.Kind.NOT_AGREED, person, what, who, key), null);
  }

  private static Verdict revoked(String key, Answer answer) {
    return new Verdict(Remark.of(Remark.Kind.REFUSED, key, answer.day()), answer);
  }

  private static Verdict given(String key, Answer answer, @Nullable String until, LocalDate today) {
    if (until == null) {
      return Verdict.given(answer);
    }
    try {
      LocalDate end = LocalDate.parse(until);
      return end.isBefore(today)
          ? new Verdict(Remark.of(Remark.Kind.ANSWER_ENDED, key, end), answer)
          : Verdict.given(answer);
    } catch (DateTimeException e) {
      throw new AppealRefusal(Remark.of(Remark.Kind.CONSENT_NO_DAY, key));
    }
  }
}
