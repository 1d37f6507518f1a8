package org.durumi.publisher.appeal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.durumi.publisher.appeal.Sentence.Firmness;
import org.jspecify.annotations.Nullable;

/** Says in what sources differ, and which says what. */
final class Differences {

  private final Receiver receiver;
  private final Wording wording;
  private final Firmness firmness;

  /** Among accounts that are told so firmly. */
  Differences(Receiver receiver, Firmness firmness) {
    this.receiver = receiver;
    this.wording = new Wording(receiver);
    this.firmness = firmness;
  }

  /** A sentence for everything in which some accounts of one thing differ. */
  List<Sentence.Stated> of(List<Account> accounts) {
    List<Sentence.Stated> sentences = new ArrayList<>();
    difference("how many they are", accounts, Counts::of, wording::people)
        .ifPresent(sentences::add);
    difference(
            "the place", accounts, Narrator::place, place -> wording.where(place, false).orElse(""))
        .ifPresent(sentences::add);
    difference("the date", accounts, Narrator::period, period -> wording.when(period).orElse(""))
        .ifPresent(sentences::add);
    return sentences;
  }

  private <T> Optional<Sentence.Stated> difference(
      String what,
      List<Account> accounts,
      Function<Account, @Nullable T> field,
      Function<T, String> words) {
    Map<String, List<Account>> told = new LinkedHashMap<>();
    for (Account account : accounts) {
      T value = field.apply(account);
      String said = value == null ? "" : words.apply(value);
      if (!said.isEmpty()) {
        told.computeIfAbsent(said, _ -> new ArrayList<>()).add(account);
      }
    }
    if (told.size() < 2) {
      return Optional.empty();
    }
    List<String> sayings = new ArrayList<>();
    told.forEach((said, by) ->
        sayings.add(said + (receiver.isConfidential() ? " (" + reports(by) + ")" : "")));
    return Optional.of(
        new Sentence.Stated(
            "The sources differ on " + what + ": " + String.join("; ", sayings) + ".",
            firmness,
            Narrator.sources(told.values().stream().flatMap(List::stream).toList())));
  }

  private static String reports(List<Account> accounts) {
    List<String> numbers =
        accounts.stream().map(account -> String.valueOf(account.id().report())).distinct().toList();
    return (numbers.size() == 1 ? "report " : "reports ") + Texts.listed(numbers);
  }
}
