package org.durumi.publisher.appeal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.durumi.linker.chain.Claim;
import org.durumi.linker.chain.Status;
import org.durumi.linker.chain.StatusChange;
import org.durumi.publisher.appeal.Sentence.Firmness;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happened, a sentence for everything that is told alike. What is asserted, concluded,
 * feared, planned and denied never share a sentence, and where sources differ that is said.
 */
final class Narrator {

  private final Case file;
  private final Receiver receiver;
  private final Wording wording;
  private final boolean custodyPlace;

  /**
   * Tells of a case.
   *
   * @param custodyPlace whether it may be told where they are held
   */
  Narrator(Case file, Receiver receiver, boolean custodyPlace) {
    this.file = file;
    this.receiver = receiver;
    this.wording = new Wording(receiver);
    this.custodyPlace = custodyPlace;
  }

  /** How firmly, and whether feared, planned or ordered. */
  private record Frame(Firmness firmness, Modality modality) implements Comparable<Frame> {

    static Frame of(Claim claim, Account account) {
      Modality modality = account.event().modality();
      return switch (claim.standing()) {
        case CONFIRMED -> new Frame(Firmness.STATED, Modality.OCCURRED);
        case INFERRED -> new Frame(Firmness.INFERRED, Modality.UNCONFIRMED);
        case FEARED -> new Frame(Firmness.FEARED, modality);
        case DENIED -> new Frame(Firmness.DENIED, Modality.DENIED);
      };
    }

    @Override
    public int compareTo(Frame other) {
      return Comparator.comparing(Frame::firmness)
          .thenComparing(Frame::modality)
          .compare(this, other);
    }
  }

  /** The sentences of a change in people's lot. */
  List<Sentence.Stated> of(StatusChange change) {
    if (change.status() == Status.AT_LARGE_AFTER_ESCAPE || !Acts.isTold(change.type())) {
      return List.of();
    }
    Map<Frame, List<Account>> framed = new TreeMap<>();
    Map<Frame, LocalDate> published = new TreeMap<>();
    for (Claim claim : change.claims()) {
      file.account(claim.telling())
          .filter(account -> account.event().type() == change.type())
          .ifPresent(account -> {
            Frame frame = Frame.of(claim, account);
            framed.computeIfAbsent(frame, _ -> new ArrayList<>()).add(account);
            if (claim.published() != null) {
              published.merge(frame, claim.published(), (one, two) -> one.isAfter(two) ? one : two);
            }
          });
    }
    List<Sentence.Stated> sentences = new ArrayList<>();
    framed.forEach((frame, accounts) -> {
      List<Account> each = accounts.stream().distinct().toList();
      sentences.add(sentence(change, frame, each, published.get(frame)));
      sentences.addAll(new Differences(receiver, frame.firmness()).of(each));
    });
    return sentences;
  }

  private Sentence.Stated sentence(
      StatusChange change, Frame frame, List<Account> accounts, @Nullable LocalDate published) {
    boolean ahead = frame.firmness() == Firmness.FEARED;
    String people = wording.people(same(accounts, Counts::of).orElse(null));
    List<String> parts = new ArrayList<>();
    parts.add(people);
    parts.add(Acts.verb(change.type(), people.endsWith(" person"), ahead));
    Wording.by(
            accounts.stream()
                .flatMap(account -> account.event().agents().stream())
                .map(agent -> agent.kind())
                .toList())
        .ifPresent(parts::add);
    same(accounts, Narrator::place)
        .flatMap(place -> wording.where(place, exact(change)))
        .map(where -> change.type() == ActType.FORCED_REPATRIATION ? named(where) : where)
        .ifPresent(parts::add);
    same(accounts, Narrator::period).flatMap(wording::when).ifPresent(parts::add);
    String told = Texts.joined(parts);
    return new Sentence.Stated(
        framed(frame, published, told) + ".", frame.firmness(), sources(accounts));
  }

  /** A return is from somewhere to somewhere, and a report's one place may be either. */
  private static String named(String where) {
    return "(place named: " + where.replaceFirst("^(?:in|at) ", "") + ")";
  }

  private String framed(Frame frame, @Nullable LocalDate published, String told) {
    return switch (frame.firmness()) {
      case STATED -> "According to the sources cited, " + told;
      case INFERRED -> "It is concluded, and not confirmed, that " + told;
      case DENIED -> "It is denied that " + told;
      case FEARED -> {
        String how =
            switch (frame.modality()) {
              case PLANNED -> "it was reported as planned, and not as carried out, that ";
              case ORDERED_OFFERED -> "it was reported as ordered or threatened that ";
              default -> "it was feared that ";
            };
        Optional<String> day =
            published == null ? Optional.empty() : wording.when(Period.of(published));
        yield day.map(when -> "As of " + when.substring(3) + ", " + how).orElse(Texts.capital(how))
            + told;
      }
    };
  }

  /** Where somebody was seized may be where they hid; where they are kept is a State's doing. */
  private boolean exact(StatusChange change) {
    boolean custody = change.status() != Status.ARRESTED;
    return receiver.isConfidential() ? custody : custody && custodyPlace;
  }

  /** What all say that say something; nothing where they differ. */
  static <T> Optional<T> same(List<Account> accounts, Function<Account, @Nullable T> field) {
    List<T> told =
        accounts.stream()
            .flatMap(account -> Stream.ofNullable(field.apply(account)))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
  }

  static @Nullable Place place(Account account) {
    StatedPlace stated = account.event().place();
    return stated == null ? null : stated.place();
  }

  static @Nullable Period period(Account account) {
    StatedDate stated = account.event().date();
    return stated == null ? null : stated.period();
  }

  /** The words of some accounts. */
  static List<Source> sources(List<Account> accounts) {
    return accounts.stream().distinct().<Source>map(Quotes::source).toList();
  }
}
