package org.durumi.publisher.appeal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.durumi.linker.chain.Standing;
import org.durumi.linker.chain.StatusChange;
import org.durumi.publisher.appeal.Sentence.Firmness;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/** What a case says to each question of a form that reports can answer. */
final class Facts {

  private static final int SMALL_GROUP = 5;

  private static final Pattern NORTH =
      Pattern.compile(
          "(?i)north korea|\ud0c8\ubd81|\ubd81\ud55c|\u8131\u5317|\u812b\u5317|\u671d\u9c9c|\u671d\u9bae|\u5317\u97e9|\u5317\u97d3");

  private final Case file;
  private final Receiver receiver;
  private final Collection<String> named;
  private final boolean custodyPlace;
  private final Narrator narrator;
  private final Wording wording;

  /**
   * Of a case.
   *
   * @param named who may be named
   * @param custodyPlace whether it may be told where they are held
   */
  Facts(Case file, Receiver receiver, Collection<String> named, boolean custodyPlace) {
    this.file = file;
    this.receiver = receiver;
    this.named = named;
    this.custodyPlace = custodyPlace;
    this.narrator = new Narrator(file, receiver, custodyPlace);
    this.wording = new Wording(receiver);
  }

  /** What the reports say to a question; nothing where they do not, or it is none for them. */
  List<Sentence.Stated> to(String key) {
    return switch (key) {
      case "case.people" -> people();
      case "case.names" -> names();
      case "case.date" -> arrest().flatMap(accounts -> date(accounts).stream()).toList();
      case "case.place" -> arrest().flatMap(accounts -> place(accounts, false).stream()).toList();
      case "case.custody" -> custody();
      case "case.forces" -> forces();
      case "case.circumstances" -> {
        // What is feared now has a place of its own.
        List<StatusChange> past = new ArrayList<>(file.timeline().shown());
        past.removeAll(file.timeline().feared());
        yield told(past);
      }
      case "case.fears" -> told(file.timeline().feared());
      default -> List.of();
    };
  }

  private List<Sentence.Stated> told(List<StatusChange> changes) {
    return changes.stream().flatMap(change -> narrator.of(change).stream()).toList();
  }

  private List<Sentence.Stated> people() {
    List<Account> counted =
        confirmed().stream().filter(account -> Counts.of(account) != null).toList();
    if (counted.isEmpty()) {
      return List.of();
    }
    Count count = file.count() == null ? Counts.of(counted.getFirst()) : file.count();
    boolean north =
        counted.stream()
            .flatMap(account -> account.people().stream())
            .anyMatch(people -> NORTH.matcher(people.description()).find());
    String words =
        wording.people(count) + (north ? " from North Korea" : "") + children(count, counted);
    return List.of(
        new Sentence.Stated(
            Texts.capital(words) + ".", Firmness.STATED, Narrator.sources(counted)));
  }

  /** In a small group a child would be known by it. */
  private String children(@Nullable Count count, List<Account> accounts) {
    boolean told =
        accounts.stream()
            .flatMap(account -> account.people().stream())
            .map(Victims::children)
            .anyMatch(Boolean.TRUE::equals);
    Integer least = count == null ? null : count.min();
    boolean many = least != null && least >= SMALL_GROUP;
    return told && (receiver.isConfidential() || many) ? ", children among them" : "";
  }

  private List<Sentence.Stated> names() {
    List<Sentence.Stated> sentences = new ArrayList<>();
    for (String name : named) {
      List<Source> sources = new ArrayList<>();
      for (Account account : file.told()) {
        List<Quote> words =
            account.event().victims().stream()
                .flatMap(people -> people.names().stream())
                .filter(quote -> quote.text().equals(name))
                .toList();
        if (!words.isEmpty()) {
          sources.add(new Source.OfReport(account, words));
        }
      }
      if (!sources.isEmpty()) {
        sentences.add(new Sentence.Stated(name + ".", Firmness.STATED, sources));
      }
    }
    return sentences;
  }

  /** Who tells how their custody began. */
  private Stream<List<Account>> arrest() {
    return file
        .timeline()
        .arrest()
        .map(this::confirmed)
        .filter(accounts -> !accounts.isEmpty())
        .stream();
  }

  private List<Account> confirmed(StatusChange change) {
    return change.claims().stream()
        .filter(claim -> claim.standing() == Standing.CONFIRMED)
        .flatMap(claim -> file.account(claim.telling()).stream())
        .distinct()
        .toList();
  }

  private List<Account> confirmed() {
    return file.timeline().shown().stream()
        .flatMap(change -> confirmed(change).stream())
        .distinct()
        .toList();
  }

  private List<Sentence.Stated> date(List<Account> accounts) {
    List<Account> dated =
        accounts.stream()
            .filter(account -> wording.when(Narrator.period(account)).isPresent())
            .toList();
    Optional<String> same =
        Narrator.same(dated, Narrator::period).flatMap(wording::when).map(Texts::capital);
    return same.map(when -> stated(when, dated))
        .orElseGet(() ->
            new Differences(receiver, Firmness.STATED)
                .of(dated).stream()
                    .filter(sentence -> sentence.text().contains(" the date"))
                    .toList());
  }

  private List<Sentence.Stated> place(List<Account> accounts, boolean exact) {
    List<Account> placed =
        accounts.stream()
            .filter(account -> wording.where(Narrator.place(account), exact).isPresent())
            .toList();
    Optional<Place> same = Narrator.same(placed, Narrator::place);
    return same.flatMap(place -> wording.where(place, exact))
        .map(where -> stated(Texts.capital(where), placed))
        .orElseGet(() ->
            new Differences(receiver, Firmness.STATED)
                .of(placed).stream()
                    .filter(sentence -> sentence.text().contains(" the place"))
                    .toList());
  }

  private static List<Sentence.Stated> stated(String words, List<Account> accounts) {
    return List.of(new Sentence.Stated(words + ".", Firmness.STATED, Narrator.sources(accounts)));
  }

  private List<Sentence.Stated> custody() {
    if (!receiver.isConfidential() && !custodyPlace) {
      return List.of();
    }
    return file.custody()
        .map(this::confirmed)
        .map(accounts -> place(accounts, true))
        .orElse(List.of());
  }

  private List<Sentence.Stated> forces() {
    List<Sentence.Stated> sentences = new ArrayList<>();
    for (Account account : confirmed()) {
      account.event().agents().stream()
          .filter(agent -> Wording.sort(agent.kind()).isPresent())
          .forEach(agent -> {
            String text = Texts.capital(Wording.sort(agent.kind()).orElseThrow()) + ".";
            sentences.add(
                new Sentence.Stated(
                    text,
                    Firmness.STATED,
                    List.of(new Source.OfReport(account, List.of(agent.words())))));
          });
    }
    return joined(sentences);
  }

  private static Firmness firmness(List<Sentence.Stated> sentences, String text) {
    return sentences.stream()
        .filter(one -> one.text().equals(text))
        .map(Sentence.Stated::firmness)
        .findFirst()
        .orElseThrow();
  }

  /** The same said by several is said once. */
  static List<Sentence.Stated> joined(List<Sentence.Stated> sentences) {
    List<Sentence.Stated> joined = new ArrayList<>();
    for (String text : sentences.stream().map(Sentence.Stated::text).distinct().toList()) {
      List<Source> sources =
          sentences.stream()
              .filter(one -> Objects.equals(one.text(), text))
              .flatMap(one -> one.sources().stream())
              .distinct()
              .toList();
      joined.add(new Sentence.Stated(text, firmness(sentences, text), sources));
    }
    return joined;
  }
}
