package org.durumi.desk.page;

import java.util.List;
import java.util.Set;
import org.durumi.record.casework.Permission;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param words the words of the person's language
 * @param person the name of who works here, null while the desk is locked
 * @param rights tells what they may do
 * @param path the path of the page, for the menu
 * @param csrf the token that every form sends back
 * @param notice a sentence about what was just done, if there is one
 * @param undo what takes that back with one press, if it can be
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param keys whether single keys do things
 * @param idleSeconds after how many seconds without work the desk locks
 * @param demo whether this is a demonstration that is thrown away
 * @param team whether people come in by accounts
 * @param projects the projects that the person sees alone; none where they see the whole archive
 * @param ongoing work in the background to tell of, if there is any
 */
public record Frame(
    Words words,
    @Nullable String person,
    Rights rights,
    String path,
    String csrf,
    @Nullable String notice,
    @Nullable Undo undo,
    String theme,
    boolean keys,
    long idleSeconds,
    boolean demo,
    boolean team,
    List<String> projects,
    @Nullable Ongoing ongoing) {

  private static final Set<String> OF_PROJECTS =
      Set.of(
          "inbox",
          "danger",
          "incidents",
          "map",
          "search",
          "counts",
          "statistics",
          "offers",
          "history",
          "appeals");

  /** Keeps its own copy. */
  public Frame {
    projects = List.copyOf(projects);
  }

  /** What a person may do. */
  @FunctionalInterface
  public interface Rights {

    /** Tells whether the person may. */
    boolean may(Permission permission);
  }

  /** The sentence of a key; see {@link Words#of}. */
  public String say(String key, Object... values) {
    return words.of(key, values);
  }

  /** Tells whether the page is this one, or below it. */
  public boolean isIn(String part) {
    return path.equals(part) || path.startsWith(part + "/");
  }

  /** Tells whether the person is shown the way to a page, such as {@code inbox}. */
  public boolean offers(String entry) {
    return switch (entry) {
      case "settings" -> true;
      case "accounts" -> team && rights.may(Permission.ADMINISTER);
      case "proofs" -> rights.may(Permission.ADMINISTER) || isWhole(Permission.READ);
      case "estimate", "publish" -> isWhole(Permission.READ);
      default -> rights.may(Permission.READ);
    };
  }

  private boolean isWhole(Permission permission) {
    return rights.may(permission) && !partly();
  }

  /** Tells whether the person sees some projects alone, and no page about the whole archive. */
  public boolean partly() {
    return !projects.isEmpty();
  }

  /** Tells whether the page leaves out what is of other projects, and must say so. */
  public boolean leavesOut() {
    return partly() && OF_PROJECTS.stream().anyMatch(this::isUnder);
  }

  /** Tells whether the page belongs to this entry of the menu, such as {@code inbox}. */
  public boolean isUnder(String entry) {
    return switch (entry) {
      case "inbox" -> isIn("/inbox") || isIn("/reports");
      case "publish" -> isIn("/publish") || isIn("/releases") || (isIn("/appeals") && !partly());
      default -> isIn("/" + entry);
    };
  }
}
