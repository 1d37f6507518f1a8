package org.durumi.publisher.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.linker.chain.CustodyClock;
import org.durumi.linker.chain.Part;
import org.durumi.linker.chain.Standing;
import org.durumi.linker.chain.Status;
import org.durumi.linker.chain.StatusChange;
import org.durumi.linker.chain.StatusTimeline;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * People who were followed through custody, with the words that tell of them. Only what a person
 * accepted is in it.
 *
 * @param incident the id of the incident that it was asked for by
 * @param part what happened to them, in order
 * @param count how many they are, if told
 * @param accounts what the reports tell, by the name that claims have for it
 * @param clock how long they have been held, and what is due
 * @param today the day of the draft
 */
public record Case(
    String incident,
    Part part,
    @Nullable Count count,
    Map<String, Account> accounts,
    CustodyClock clock,
    LocalDate today) {

  /** Keeps its own copy. */
  public Case {
    accounts = Map.copyOf(accounts);
  }

  /** What happened to them, in order. */
  StatusTimeline timeline() {
    return part.timeline();
  }

  /** The account that a claim is about; none where it is only of people who helped. */
  Optional<Account> account(String claim) {
    int hash = claim.indexOf('#');
    return Optional.ofNullable(accounts.get(hash < 0 ? claim : claim.substring(0, hash)))
        .filter(account -> !account.isOfHelpers());
  }

  /** All accounts of what may be told, in the order of the reports. */
  List<Account> told() {
    return timeline().shown().stream()
        .flatMap(change -> change.claims().stream())
        .flatMap(claim -> account(claim.telling()).stream())
        .distinct()
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .toList();
  }

  /** Every name that any report gives. */
  public List<String> names() {
    return accounts.values().stream()
        .flatMap(account -> account.names().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Tells whether something still lies ahead, or is going on. */
  boolean isUrgent() {
    return !timeline().feared().isEmpty() || !timeline().confirmed().isEnd();
  }

  /** The last that was asserted of where they are kept, if they still are. */
  Optional<StatusChange> custody() {
    return timeline().isInCustody()
        ? timeline().shown().reversed().stream()
            .filter(change -> change.standing() == Standing.CONFIRMED)
            .filter(change -> change.status() == Status.HELD || change.status() == Status.MOVED)
            .findFirst()
        : Optional.empty();
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Case[" + incident + "]";
  }
}
