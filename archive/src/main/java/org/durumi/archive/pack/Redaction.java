package org.durumi.archive.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person wants to leave out of a pack. When in doubt more is left out than was asked:
 *
 * <ul>
 *   <li>A field of a report or a proposal takes with it the preserved bytes and the text, which
 *       hold the same words, their digests, by which they could be recognised, and what reviewers
 *       wrote.
 *   <li>It takes with it every other field that holds the same words or overlaps them in the text,
 *       and fields that tell the same thing: an event's type, its codes and its trigger; and the
 *       same field of an event that was split off.
 *   <li>Anything of a report, a proposal or a file takes with it what the program remarked on while
 *       reading, which may repeat it.
 *   <li>{@code text} takes with it the preserved bytes, the headline, what often repeats the
 *       headline, and every field with quotes.
 *   <li>{@code files} leaves out the bytes and texts alone: nothing is secret, but too large, or
 *       somebody else's work.
 * </ul>
 *
 * {@code report}, the number, is never left out: it ties the entries together and says nothing.
 */
public final class Redaction {

  private static final Redaction NONE = new Redaction(List.of(), false, false);

  private final List<FieldPattern> patterns;
  private final boolean keepsText;
  private final boolean wholeFiles;

  private Redaction(List<FieldPattern> patterns, boolean keepsText, boolean wholeFiles) {
    this.patterns = patterns;
    this.keepsText = keepsText;
    this.wholeFiles = wholeFiles;
  }

  /** Leaves nothing out. */
  public static Redaction none() {
    return NONE;
  }

  /**
   * Leaves out fields.
   *
   * @param patterns names of fields, such as {@code title}, {@code event.*.victims}, {@code
   *     decision.by}, kinds of entries, such as {@code decision}, or {@code files}
   */
  public static Redaction of(List<String> patterns) {
    return new Redaction(patterns.stream().distinct().map(FieldPattern::of).toList(), false, false);
  }

  /** The same, but text and preserved bytes stay, although they may hold what is left out. */
  public Redaction keepingText() {
    return new Redaction(patterns, true, wholeFiles);
  }

  /** The same, but preserved files may go along that hold other reports too. */
  public Redaction allowingWholeFiles() {
    return new Redaction(patterns, keepsText, true);
  }

  boolean allowsWholeFiles() {
    return wholeFiles;
  }

  /**
   * What is shown of these entries.
   *
   * @throws PackFaultException if a pattern names nothing, or what it names would still be told
   */
  Disclosure apply(List<PackEntry> entries) {
    Withholding withholding = new Withholding(entries);
    boolean files = true;
    for (FieldPattern pattern : patterns) {
      if (pattern.text().equals("files")) {
        files = false;
      } else {
        withholding.ask(pattern);
      }
    }
    List<String> remarks = new ArrayList<>();
    boolean text = withholding.asksForText();
    boolean words = withholding.asksForWords();
    if (keepsText && (text || withholding.asksForSnapshot() || !files)) {
      throw new PackFaultException(
          "The text cannot be left out and kept; take out --keep-text, or text, snapshot and files.");
    }
    Set<String> asked = withholding.names();
    withholding.leaveOutRelated();
    withholding.leaveOutCarriers();
    if (text) {
      withholding.leaveOutQuotes();
    }
    withholding.leaveOutRemarks();
    boolean hidden = text || (words && !keepsText);
    if (hidden) {
      withholding.leaveOutDigests();
      remarks.add("The texts and preserved files are left out, for they may hold the same words.");
    } else if (words) {
      remarks.add("The texts and preserved files stay, and may hold what is left out of fields.");
    }
    Set<String> also = new LinkedHashSet<>(withholding.names());
    also.removeAll(asked);
    if (!also.isEmpty()) {
      remarks.add("Left out too, for they could tell the same: " + String.join(", ", also) + ".");
    }
    return new Disclosure(
        withholding.shown(),
        files && !hidden,
        files && !hidden && !withholding.asksForSnapshot(),
        patterns.stream().map(FieldPattern::text).sorted().toList(),
        remarks);
  }

  /** Tells the names of the fields. */
  @Override
  public String toString() {
    return "Redaction" + patterns.stream().map(FieldPattern::text).toList();
  }
}
