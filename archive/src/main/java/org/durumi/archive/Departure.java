package org.durumi.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.durumi.archive.evidence.Sha256;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.Purpose;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * Something that left the office.
 *
 * @param number its number among all of its kind, from 1
 * @param facts what it was, and to whom
 * @param by who let it leave
 * @param when when, by the computer's clock
 * @param content what was told, as its bytes; kept in the archive
 * @param basis the tellings that each published number rests on
 */
public record Departure(
    int number,
    Facts facts,
    Reviewer by,
    Instant when,
    Sha256 content,
    SortedMap<Integer, SortedSet<TellingId>> basis) {

  /** Keeps its own copy. */
  public Departure {
    basis = Collections.unmodifiableSortedMap(new TreeMap<>(basis));
  }

  /** What may leave. */
  public enum Kind {
    /** Incidents as they may be told outside. */
    RELEASE,
    /** A draft of an appeal. */
    APPEAL,
    /** Reports and decisions, sealed for another office. */
    BUNDLE;

    /** The name used in the log, such as {@code release}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this name; a release where the log says nothing, as it did before. */
    static Kind of(String code) {
      return code.isEmpty() ? RELEASE : valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What left, and to whom.
   *
   * @param kind what it is
   * @param title its title
   * @param purpose what for; never the office's own work
   * @param recipient who received it, such as {@code anybody} or a body's name
   * @param day the day it bears
   * @param folder where its files were written, or null where that is not kept
   * @param files the files that it was written to
   * @param overruled what the gate stopped and a second person let leave
   */
  public record Facts(
      Kind kind,
      String title,
      Purpose purpose,
      String recipient,
      LocalDate day,
      @Nullable String folder,
      List<File> files,
      List<Overruled> overruled) {

    /** Keeps its own copies. */
    public Facts {
      files = List.copyOf(files);
      overruled = List.copyOf(overruled);
    }

    /** A release, of which it is not kept where it was written. */
    public Facts(
        String title,
        Purpose purpose,
        String recipient,
        LocalDate day,
        List<File> files,
        List<Overruled> overruled) {
      this(Kind.RELEASE, title, purpose, recipient, day, null, files, overruled);
    }

    /** Never where on the disk. */
    @Override
    public String toString() {
      return "Facts[" + kind + ", " + title + ", " + recipient + "]";
    }
  }

  /**
   * A file that left.
   *
   * @param name its name
   * @param sha256 the hash of its bytes
   */
  public record File(String name, Sha256 sha256) {}

  /**
   * A finding of the gate that was overruled.
   *
   * @param finding what it is called by
   * @param hazard the code of the risk
   * @param where where it stood
   * @param by who overruled it; another than who let the release leave
   * @param why their reason
   */
  public record Overruled(String finding, String hazard, String where, Reviewer by, String why) {

    /** Never the reason. */
    @Override
    public String toString() {
      return "Overruled[" + finding + "]";
    }
  }

  /** The published numbers that rest on what a consent is about; 1 for an appeal or a bundle. */
  public List<Integer> about(ConsentItem item) {
    return basis.entrySet().stream()
        .filter(one -> one.getValue().stream().anyMatch(item::isOf))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Tells the number and nothing of what it told. */
  @Override
  public String toString() {
    return "Departure[" + facts.kind().code() + " " + number + "]";
  }
}
