package org.durumi.linker.root;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.linker.telling.Folded;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.jspecify.annotations.Nullable;

/**
 * Where one report has one incident from, by what it says itself.
 *
 * @param teller the report
 * @param publishes the outlet whose own report it is, if the table knows it
 * @param carries outlets and agencies whose text it prints, says its credit
 * @param rests whom it has the incident from, the nearest to it first
 * @param own true where it asked somebody itself
 * @param unlisted what it says of outlets that are in no table
 */
record Sourcing(
    Teller teller,
    @Nullable String publishes,
    Set<String> carries,
    List<String> rests,
    boolean own,
    Unlisted unlisted) {

  private static final Outlets OUTLETS = Outlets.standard();
  private static final Set<Outlets.Kind> RELAYS = Set.of(Outlets.Kind.WIRE, Outlets.Kind.OUTLET);
  private static final Set<Outlets.Kind> SPEAKERS =
      Set.of(Outlets.Kind.ORGANISATION, Outlets.Kind.GOVERNMENT);
  private static final Pattern CREDIT = Pattern.compile("[(（\\[【]([^()（）\\[\\]【】]{2,40})[)）\\]】]");
  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}’'-]+( (al-|el-|de |van |von )?\\p{Lu}[\\p{L}’'.-]*){1,3}");
  private static final Pattern REMARK = Pattern.compile(", \\p{Ll}.*");
  private static final int LEAD = 300;
  private static final int SHORT = 40;

  /** Reads it off the tellings that one report has of the incident. */
  static Sourcing of(List<Telling> tellings) {
    Teller teller = tellings.getFirst().teller();
    String outlet = teller.outlet() == null ? "" : teller.outlet();
    String whole = OUTLETS.named(outlet);
    // "Amnesty International, retold": what follows is about the report.
    String publishes = whole != null ? whole : OUTLETS.named(REMARK.matcher(outlet).replaceAll(""));
    Set<String> carries = new LinkedHashSet<>(publishes == null ? OUTLETS.in(outlet) : Set.of());
    String text = Unverified.without(teller.text());
    String lead = text.substring(0, Math.min(LEAD, text.length()));
    credits(lead).filter(id -> !id.equals(publishes)).forEach(carries::add);
    String told =
        tellings.stream()
            .map(telling -> Unverified.without(telling.sentence()))
            .collect(Collectors.joining(" "));
    List<List<String>> chains = tellings.stream().flatMap(t -> t.sources().stream()).toList();
    Set<String> rests = new LinkedHashSet<>();
    for (List<String> chain : chains) {
      rests.addAll(named(String.join(" / ", chain), text));
    }
    boolean unnamed = rests.isEmpty();
    String title = teller.title() == null ? "" : teller.title();
    String around = title + " / " + lead + " / " + told;
    rests.addAll(OUTLETS.in(around, RELAYS));
    boolean relayed = rests.stream().anyMatch(id -> OUTLETS.isRelay(id) && !id.equals(publishes));
    rests.remove(publishes);
    rests.removeAll(carries);
    boolean asks = speaksToItself(publishes, outlet, text);
    return new Sourcing(
        teller,
        publishes,
        carries,
        List.copyOf(rests),
        asks || unnamed && !relayed,
        Unlisted.of(tellings, around, asks));
  }

  /** The known names in a source's words; "the ministry" is the one that the text speaks of. */
  private static List<String> named(String words, String text) {
    List<String> ids = new ArrayList<>(OUTLETS.in(words));
    Matcher person = PERSON.matcher(words);
    if (ids.isEmpty() && person.matches()) {
      ids.add("person:" + Folded.letters(words));
    }
    if (ids.isEmpty() && words.startsWith("the ") && words.length() <= SHORT) {
      List<String> spoken = OUTLETS.in(text, SPEAKERS);
      String head = Folded.words(words).strip().replaceFirst("the ", "");
      boolean only = spoken.size() == 1 && Folded.words(text).contains(" " + head + " ");
      return only ? spoken : List.of();
    }
    return ids;
  }

  private static Stream<String> credits(String lead) {
    return CREDIT
        .matcher(lead)
        .results()
        .flatMap(found -> Stream.of(found.group(1).split("[=/,，]")))
        .map(OUTLETS::named)
        .filter(id -> id != null && OUTLETS.kind(id) == Outlets.Kind.WIRE)
        .map(String::valueOf);
  }

  /** "A source told Daily NK" in Daily NK: nobody passed that on. */
  private static boolean speaksToItself(@Nullable String publishes, String outlet, String text) {
    String open = CREDIT.matcher(text).replaceAll(" ");
    if (publishes != null) {
      return OUTLETS.in(open).contains(publishes);
    }
    String name = Folded.words(outlet);
    return OUTLETS.in(outlet).isEmpty() && name.length() > 4 && Folded.words(open).contains(name);
  }
}
