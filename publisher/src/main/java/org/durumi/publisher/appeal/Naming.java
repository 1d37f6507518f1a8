package org.durumi.publisher.appeal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.durumi.linker.chain.StatusTimeline;
import org.durumi.publisher.appeal.Consents.Item;
import org.durumi.publisher.appeal.Consents.Verdict;
import org.durumi.record.event.Place.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Who may be named to a receiver, who may not, and what therefore cannot be sent.
 *
 * @param subject the one person that a form is about, or null
 * @param named who may be named
 * @param withheld names and places that must be nowhere
 * @param custodyPlace whether it may be told where they are held
 * @param blocks why nothing may be sent at all
 * @param recorded the consents that it rests on
 */
record Naming(
    @Nullable String subject,
    Set<String> named,
    Set<String> withheld,
    boolean custodyPlace,
    List<Remark> blocks,
    List<Answer> recorded) {

  private static final int SHORTEST = 2;

  /** Works it out. */
  static Naming of(
      Case file, Receiver receiver, Answers answers, Consents consents, @Nullable String person) {
    String answered = answers.text("person.name");
    Set<String> names = new LinkedHashSet<>(file.names());
    if (!answered.isEmpty()) {
      names.add(answered);
    }
    String subject =
        person != null
            ? person
            : !answered.isEmpty() ? answered : names.size() == 1 ? names.iterator().next() : null;
    Set<String> named = new LinkedHashSet<>();
    List<Remark> refusals = new ArrayList<>();
    List<Answer> recorded = new ArrayList<>();
    for (String name : names) {
      Verdict verdict = consents.of(name, Item.NAME, receiver);
      boolean asked = !receiver.isOfOnePerson() || name.equals(subject);
      if (verdict.isGiven() && asked) {
        named.add(name);
        Optional.ofNullable(verdict.recorded()).ifPresent(recorded::add);
      } else if (asked) {
        refusals.add(verdict.why());
      }
    }
    boolean place =
        receiver.isConfidential()
            || !named.isEmpty()
                && named.stream()
                    .allMatch(name -> consents.of(name, Item.CUSTODY_PLACE, receiver).isGiven());
    Set<String> withheld = new LinkedHashSet<>(names);
    withheld.removeAll(named);
    if (!place) {
      withheld.addAll(places(file));
    }
    withheld.removeIf(one -> one.codePointCount(0, one.length()) < SHORTEST);
    return new Naming(
        subject,
        named,
        withheld,
        place,
        blocks(file, receiver, subject, names, named, refusals),
        recorded);
  }

  private static Set<String> places(Case file) {
    Set<String> places = new LinkedHashSet<>();
    for (Account account : file.accounts().values()) {
      var stated = account.event().place();
      if (stated != null) {
        var place = stated.place();
        if (place == null) {
          places.add(stated.words().text());
        } else if (place.precision() == Precision.SITE || place.precision() == Precision.TOWN) {
          places.add(place.name());
        }
      }
    }
    return places;
  }

  private static List<Remark> blocks(
      Case file,
      Receiver receiver,
      @Nullable String subject,
      Set<String> names,
      Set<String> named,
      List<Remark> refusals) {
    StatusTimeline timeline = file.timeline();
    List<Remark> blocks = new ArrayList<>();
    if (timeline.isAtLarge()) {
      blocks.add(Remark.of(Remark.Kind.AT_LARGE));
    }
    if (receiver.isOfOnePerson() && subject == null) {
      blocks.add(
          names.isEmpty()
              ? Remark.of(Remark.Kind.NOBODY_NAMED, receiver.code())
              : Remark.of(Remark.Kind.SEVERAL_NAMED, receiver.code(), names.size()));
    } else if (subject != null && receiver.isOfOnePerson() && !names.contains(subject)) {
      blocks.add(Remark.of(Remark.Kind.UNKNOWN_PERSON));
    } else if (receiver.isConfidential() && !names.isEmpty() && named.isEmpty()) {
      blocks.addAll(refusals.stream().limit(1).toList());
    }
    return blocks;
  }

  /** Never a name. */
  @Override
  public String toString() {
    return "Naming[" + named.size() + " named, " + withheld.size() + " withheld]";
  }
}
