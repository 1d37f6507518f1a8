package org.durumi.publisher.appeal;

import java.util.List;
import java.util.Locale;

/**
 * Something that a person who drafts must know: a kind, so that it can be said in any language, and
 * what it is about.
 *
 * @param kind which
 * @param values whole numbers, days and codes, in the order of the kind's sentence; never a name,
 *     but for {@link Kind#NOT_AGREED}
 */
public record Remark(Kind kind, List<Object> values) {

  /** What there is to know. */
  public enum Kind {
    /** None. */
    AT_LARGE(
        "A report says that these people got away; nothing is written about them, since it could"
            + " help to find them."),
    /** The receiver. */
    NOBODY_NAMED(
        "%s takes the case of one named person, and no accepted report names one; answer"
            + " person.name."),
    /** The receiver, and how many are named. */
    SEVERAL_NAMED(
        "%s takes the case of one named person, and the reports name %s; answer person.name with"
            + " one of them."),
    /** None. */
    UNKNOWN_PERSON("No accepted report or answer names that person; check the spelling."),
    /** None. */
    NOTHING_TO_TELL(
        "No accepted report says anything that this appeal may tell; review more first."),
    /** What to answer. */
    MEDIA_ALONE(
        "Every source is a media report, and Special Procedures do not take a case that rests on"
            + " these alone; answer %s, or add what the family told you."),
    /** None. */
    NO_FIRST_HAND(
        "First-hand source: none. All that is said rests on published reports, and the draft says"
            + " so."),
    /** None. */
    NOBODY_IN_PUBLIC("Nobody agreed to be named in public, so the draft names nobody."),
    /** None. */
    FACTS_IN_ENGLISH(
        "Headings and labels are translated; facts are in English, for a person to do."),
    /** Which answer. */
    ANSWER_HARMS(
        "The answer %s is left out, for it speaks of helpers, routes, shelters or contacts, which"
            + " are never told."),
    /** Which answer. */
    ANSWER_HELD("The answer %s is left out, for it tells what nobody agreed to."),
    /** The purpose, and what the consent would be given for. */
    NO_CONSENT_NAME(
        "The archive keeps no consent, for the purpose %1$s, to name a person of this case; ask,"
            + " and note it, letter for letter as the report or the answer has the name: durumi"
            + " consent add NAME --item %2$s --for %1$s --until DATE."),
    /** The purpose, and what the consent would be given for. */
    NO_CONSENT_PLACE(
        "The archive keeps no consent, for the purpose %1$s, to tell where a person of this case is"
            + " held; ask, and note it: durumi consent add NAME --item %2$s --for %1$s --until"
            + " DATE."),
    /** The consent's number. */
    CONSENT_ENDED(
        "Consent %s in the archive was taken back or has ended; ask again, and note it with durumi"
            + " consent add."),
    /** The person, to what, to whom, and what to answer. */
    NOT_AGREED("Nobody agreed, for %s, to %s %s; ask, and answer %s."),
    /** Which answer, and the day. */
    REFUSED("The consent %s was refused or taken back on %s."),
    /** Which answer, and the day. */
    ANSWER_ENDED("The consent %s ended on %s; ask again."),
    /** Which answer. */
    CONSENT_UNCLEAR("The answer %s is unclear; write: yes, NAME, until 2027-11-20"),
    /** Which answer. */
    CONSENT_NO_DAY("The consent %s ends on no day; write it as 2027-11-20."),
    /** Which section. */
    SECTION_TELLS(
        "Section %s of the draft would tell a name or a place that nobody agreed to tell; correct"
            + " the event or the answer that it is from.");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    /** The name used in files, such as {@code at_large}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Keeps its own copy. */
  public Remark {
    values = List.copyOf(values);
  }

  /** This kind, about these. */
  static Remark of(Kind kind, Object... values) {
    return new Remark(kind, List.of(values));
  }

  /** As a sentence in English. */
  public String words() {
    return String.format(Locale.ROOT, kind.sentence, values.toArray());
  }

  /** Never a name. */
  @Override
  public String toString() {
    return "Remark[" + kind.code() + "]";
  }
}
