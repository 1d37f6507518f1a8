package org.durumi.desk.inbox;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.durumi.archive.store.InboxQuery;
import org.durumi.desk.page.Address;
import org.durumi.record.casework.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * What of the inbox is looked at, as it stands in the page's address, so that it can be gone back
 * to, kept and passed on.
 *
 * @param status {@code open} for all that is to be done, {@code all}, or a status
 * @param order {@code urgent} or {@code newest}
 * @param who {@code mine}, {@code nobody}, or empty for everybody's
 * @param lang a language's code, or empty
 * @param outlet who published it, or empty
 * @param relevance at least so much percent
 * @param q words in the report, or empty
 * @param copies whether each copy has a line of its own
 * @param unfold the report whose copies are shown under it; 0 for none
 * @param page from 1
 */
public record InboxAddress(
    String status,
    String order,
    String who,
    String lang,
    String outlet,
    int relevance,
    String q,
    boolean copies,
    long unfold,
    int page) {

  /** Shows what is to be done, the most urgent first. */
  static final InboxAddress USUAL =
      new InboxAddress("open", "urgent", "", "", "", 0, "", false, 0, 1);

  static final int PAGE = 50;

  private static final Set<CaseStatus> OPEN =
      EnumSet.of(CaseStatus.NEW, CaseStatus.IN_REVIEW, CaseStatus.READY);

  /** Reads it from the values of an address; what is not understood is as usual. */
  static InboxAddress of(Map<String, String> values) {
    String status = values.getOrDefault("status", "open");
    boolean known = status.equals("all") || CaseStatus.of(status).isPresent();
    String who = values.getOrDefault("who", "");
    return new InboxAddress(
        known ? status : "open",
        values.getOrDefault("order", "").equals("newest") ? "newest" : "urgent",
        who.equals("mine") || who.equals("nobody") ? who : "",
        values.getOrDefault("lang", "").strip(),
        values.getOrDefault("outlet", "").strip(),
        Math.clamp(number(values.get("relevance")), 0, 100),
        values.getOrDefault("q", "").strip(),
        values.getOrDefault("copies", "").equals("each"),
        number(values.get("unfold")),
        Math.clamp(number(values.get("page")), 1, 1_000_000));
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
  }

  /**
   * The question to the archive.
   *
   * @param me the name of who asks
   */
  InboxQuery query(String me) {
    return new InboxQuery(
        statuses(),
        who.equals("mine") ? me : who.equals("nobody") ? "" : null,
        lang.isEmpty() ? null : lang,
        outlet.isEmpty() ? null : outlet,
        relevance,
        q.isEmpty() ? null : q,
        order.equals("newest") ? InboxQuery.Order.NEWEST : InboxQuery.Order.URGENT,
        !copies,
        page - 1,
        PAGE);
  }

  private Set<CaseStatus> statuses() {
    return switch (status) {
      case "open" -> OPEN;
      case "all" -> Set.of();
      default -> CaseStatus.of(status).map(Set::of).orElse(OPEN);
    };
  }

  /** How many filters narrow it, the status and the order aside. */
  public int filters() {
    int count = who.isEmpty() ? 0 : 1;
    count += lang.isEmpty() ? 0 : 1;
    count += outlet.isEmpty() ? 0 : 1;
    count += relevance > 0 ? 1 : 0;
    count += q.isEmpty() ? 0 : 1;
    return count;
  }

  /** The same for another status, from its first page. */
  public InboxAddress status(String other) {
    return new InboxAddress(other, order, who, lang, outlet, relevance, q, copies, 0, 1);
  }

  /** The same of one outlet alone. */
  public InboxAddress outlet(String other) {
    return new InboxAddress(status, order, who, lang, other, relevance, q, copies, 0, 1);
  }

  /** The same with the copies of this report shown, or of none. */
  public InboxAddress unfold(long other) {
    return new InboxAddress(status, order, who, lang, outlet, relevance, q, copies, other, page);
  }

  /** Another page of the same. */
  public InboxAddress page(int other) {
    return new InboxAddress(status, order, who, lang, outlet, relevance, q, copies, 0, other);
  }

  /** The same status and order without filters. */
  public InboxAddress wide() {
    return new InboxAddress(status, order, "", "", "", 0, "", copies, 0, 1);
  }

  /** The address; what is as usual is left out. */
  public String address() {
    return Address.of("/inbox")
        .with("status", status.equals("open") ? "" : status)
        .with("order", order.equals("urgent") ? "" : order)
        .with("who", who)
        .with("lang", lang)
        .with("outlet", outlet)
        .with("relevance", relevance == 0 ? "" : relevance)
        .with("q", q)
        .with("copies", copies ? "each" : "")
        .with("unfold", unfold == 0 ? "" : unfold)
        .with("page", page == 1 ? "" : page)
        .text();
  }

  /** Tells nothing of what is looked for. */
  @Override
  public String toString() {
    return "InboxAddress[" + status + ", " + page + "]";
  }
}
