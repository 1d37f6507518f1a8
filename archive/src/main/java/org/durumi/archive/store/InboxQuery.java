package org.durumi.archive.store;

import java.util.Set;
import org.durumi.record.casework.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to see of the inbox. Null asks for nothing.
 *
 * @param statuses of these; an empty set is all of them
 * @param owner in this person's hands; empty for those that nobody has
 * @param language ISO 639 code
 * @param outlet who published it, exactly
 * @param minRelevance at least so relevant, 0 to 100
 * @param text words that must be in the report, as {@link org.durumi.archive.search.Query} reads
 *     them
 * @param order which comes first
 * @param folded whether reports of nearly the same text take one line: the first of those that fit
 * @param page from 0
 * @param size lines on a page
 */
public record InboxQuery(
    Set<CaseStatus> statuses,
    @Nullable String owner,
    @Nullable String language,
    @Nullable String outlet,
    int minRelevance,
    @Nullable String text,
    Order order,
    boolean folded,
    int page,
    int size) {

  private static final int USUAL = 50;
  private static final int MOST = 1_000;
  private static final int LAST_PAGE = 1_000_000;

  /** All reports, the most urgent first, folded, 50 on a page. */
  public static final InboxQuery ALL =
      new InboxQuery(Set.of(), null, null, null, 0, null, Order.URGENT, true, 0, USUAL);

  /** Which comes first. */
  public enum Order {
    /** The most urgent, then the newest. */
    URGENT,
    /** What was added last. */
    NEWEST
  }

  /** Keeps its own copy, and takes the nearest page and size that there can be. */
  public InboxQuery {
    statuses = Set.copyOf(statuses);
    page = Math.clamp(page, 0, LAST_PAGE);
    size = Math.clamp(size, 1, MOST);
    text = text == null || text.isBlank() ? null : text;
  }

  /** The same, of these statuses alone. */
  public InboxQuery statuses(Set<CaseStatus> others) {
    return new InboxQuery(
        others, owner, language, outlet, minRelevance, text, order, folded, page, size);
  }

  /** The same, in this person's hands. */
  public InboxQuery owner(@Nullable String other) {
    return new InboxQuery(
        statuses, other, language, outlet, minRelevance, text, order, folded, page, size);
  }

  /** The same, in this language. */
  public InboxQuery language(@Nullable String other) {
    return new InboxQuery(
        statuses, owner, other, outlet, minRelevance, text, order, folded, page, size);
  }

  /** The same, of this outlet. */
  public InboxQuery outlet(@Nullable String other) {
    return new InboxQuery(
        statuses, owner, language, other, minRelevance, text, order, folded, page, size);
  }

  /** The same, at least so relevant. */
  public InboxQuery minRelevance(int other) {
    return new InboxQuery(
        statuses, owner, language, outlet, other, text, order, folded, page, size);
  }

  /** The same, with these words. */
  public InboxQuery text(@Nullable String other) {
    return new InboxQuery(
        statuses, owner, language, outlet, minRelevance, other, order, folded, page, size);
  }

  /** The same in another order. */
  public InboxQuery order(Order other) {
    return new InboxQuery(
        statuses, owner, language, outlet, minRelevance, text, other, folded, page, size);
  }

  /** The same, folded or not. */
  public InboxQuery folded(boolean other) {
    return new InboxQuery(
        statuses, owner, language, outlet, minRelevance, text, order, other, page, size);
  }

  /** Another page of the same. */
  public InboxQuery page(int other) {
    return new InboxQuery(
        statuses, owner, language, outlet, minRelevance, text, order, folded, other, size);
  }

  /** The same with so many lines on a page. */
  public InboxQuery size(int other) {
    return new InboxQuery(
        statuses, owner, language, outlet, minRelevance, text, order, folded, page, other);
  }

  /** Tells nothing that was asked for. */
  @Override
  public String toString() {
    return "InboxQuery[" + order + ", " + page + "]";
  }
}
