package org.durumi.reader.english;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.jspecify.annotations.Nullable;

/** What a trigger's row asks before its words count as an act. */
final class Requirements {

  private static final Set<String> GIVING =
      Set.of(
          "issued",
          "issue",
          "issuing",
          "gave",
          "given",
          "handed",
          "sent",
          "distributed",
          "received",
          "announced",
          "signed",
          "ordering",
          "instructing",
          "stating",
          "came",
          "delivered",
          "passed",
          "circulated",
          "conveyed",
          "proclaimed",
          "declared",
          "imposed");
  private static final Set<String> OFFERING =
      Set.of(
          "offer",
          "offers",
          "offered",
          "offering",
          "promise",
          "promised",
          "promising",
          "advertise",
          "advertised",
          "advertising",
          "announced",
          "announce",
          "announcing",
          "raised",
          "raise",
          "increased",
          "doubled",
          "posted",
          "put",
          "pay",
          "pays",
          "paid",
          "paying",
          "set",
          "providing",
          "provide",
          "provides",
          "receive",
          "is",
          "up",
          "introduced",
          "posters",
          "leaflets",
          "notices",
          "turned",
          "award",
          "encourage");
  private static final Set<String> REPORTING =
      Set.of(
          "reporting",
          "report",
          "informing",
          "informants",
          "information",
          "turning",
          "turn",
          "tip",
          "tips",
          "informers",
          "capture",
          "catching",
          "denouncing",
          "leading",
          "whoever",
          "anyone",
          "denunciation",
          "head",
          "defector",
          "defectors",
          "turned",
          "points",
          "denounces",
          "reports",
          "catches",
          "each");
  private static final Set<String> OPERATING =
      Set.of(
          "launch",
          "launched",
          "launching",
          "carry",
          "carried",
          "carrying",
          "conduct",
          "conducting",
          "conducted",
          "planning",
          "plan",
          "plans",
          "planned",
          "staging",
          "staged",
          "mount",
          "mounted",
          "mounting",
          "begun",
          "began",
          "begin",
          "stepped",
          "stepping",
          "intensified",
          "intensifying",
          "intensify",
          "under",
          "underway",
          "ordered",
          "announced",
          "started",
          "start",
          "expanded",
          "tightened",
          "waging",
          "preparing",
          "raided",
          "during");
  private static final Set<String> TRADED =
      Set.of(
          "gold",
          "money",
          "cash",
          "paid",
          "pay",
          "paying",
          "bribe",
          "bribes",
          "grain",
          "timber",
          "rice",
          "oil",
          "minerals",
          "coal",
          "aid",
          "fee",
          "dollars",
          "yuan",
          "won",
          "rmb",
          "exchanging",
          "goods",
          "weapons");
  private static final Set<String> CUSTODY =
      Set.of(
          "custody",
          "detention",
          "prison",
          "jail",
          "detained",
          "arrested",
          "arrest",
          "camp",
          "interrogation",
          "cell",
          "imprisoned",
          "held",
          "behind",
          "captured",
          "police");

  private Requirements() {}

  /** Tells whether the sentence gives what the trigger's row asks for. */
  static boolean met(
      Sentence sentence, Trigger trigger, @Nullable Voice voice, @Nullable People victims) {
    if (trigger.has("goods")) {
      return any(sentence, trigger.to(), trigger.to() + 8, GOODS)
          && any(sentence, trigger.from(), sentence.tokens().size(), RETURNED)
          && voice != Voice.HABITUAL
          && voice != Voice.UNREALISED;
    }
    if (trigger.has("payoff")) {
      return payoff(sentence, trigger, voice);
    }
    if (trigger.has("money")) {
      return hasMoney(sentence)
          && any(sentence, trigger, REPORTING, 20)
          && (voice != Voice.UNREALISED || trigger.has("receiver"));
    }
    if (trigger.has("control")) {
      return any(sentence, trigger.to(), trigger.to() + 8, CONTROLS)
          && !sentence.actors().isEmpty();
    }
    if (trigger.has("offer")) {
      return any(sentence, trigger, OFFERING, 14) && any(sentence, trigger, REPORTING, 16);
    }
    if (trigger.has("penalty")) {
      return hasMoney(sentence);
    }
    if (trigger.has("command")) {
      return command(sentence, trigger, voice);
    }
    if (trigger.has("trade")) {
      return any(sentence, trigger, TRADED, 40);
    }
    if (trigger.type() == ActType.CRACKDOWN_OPERATION) {
      return crackdown(sentence, trigger);
    }
    if (trigger.has("custody")) {
      return any(sentence, trigger, CUSTODY, 25);
    }
    if (trigger.has("border") && !border(sentence, trigger)) {
      return false;
    }
    if (trigger.has("passive") && voice != Voice.PASSIVE && voice != Voice.REDUCED) {
      return false;
    }
    if (trigger.has("destination") && !destination(sentence, trigger)) {
      return false;
    }
    if (trigger.has("home") && !home(sentence, trigger)) {
      return false;
    }
    return victims != null
        || !trigger.has("people") && !trigger.has("specific")
        || trigger.kind() == Trigger.Kind.NOUN && sentence.lower(trigger.from() - 1).equals("the");
  }

  private static final Set<String> CONTROLS =
      Set.of(
          "border",
          "surveillance",
          "inspections",
          "patrols",
          "searches",
          "security",
          "repatriating",
          "repatriation",
          "arrests",
          "arresting",
          "detection",
          "controls",
          "control",
          "monitoring",
          "checks",
          "hunt",
          "tracking",
          "detaining");

  private static final Set<String> GOODS =
      Set.of("gold", "timber", "coal", "minerals", "ore", "grain", "oil", "seafood");
  private static final Set<String> RETURNED =
      Set.of(
          "return",
          "returned",
          "returning",
          "repatriation",
          "repatriated",
          "release",
          "refugee",
          "refugees",
          "defector",
          "defectors",
          "escapee",
          "escapees",
          "handing");

  /** "slipped 3,000 yuan to a captain", "demanded 20,000 baht for their release". */
  private static boolean payoff(Sentence sentence, Trigger trigger, @Nullable Voice voice) {
    int from = sentence.tokens().get(trigger.from()).end();
    int to = Math.min(sentence.passage().text().length(), from + 40);
    boolean sum = OfferReader.hasSum(sentence.passage().text().substring(from, to));
    boolean freedom =
        any(sentence, trigger.to(), trigger.to() + 14, Set.of("release", "freedom", "free"));
    boolean official = any(sentence, trigger.from() - 3, trigger.to() + 14, OFFICE);
    boolean reward = any(sentence, trigger, REPORTING, 14);
    return sum
        && (freedom || official)
        && !reward
        && voice != Voice.HABITUAL
        && voice != Voice.UNREALISED;
  }

  private static final Set<String> OFFICE =
      Set.of(
          "captain",
          "officer",
          "officers",
          "official",
          "officials",
          "guard",
          "guards",
          "commander",
          "police",
          "policeman",
          "soldier",
          "soldiers",
          "judge",
          "prosecutor",
          "warden",
          "superintendent",
          "inspector");

  private static boolean hasMoney(Sentence sentence) {
    return OfferReader.hasSum(sentence.passage().text());
  }

  private static boolean command(Sentence sentence, Trigger trigger, @Nullable Voice voice) {
    String before = sentence.lower(trigger.from() - 1);
    String after = sentence.lower(trigger.to());
    if (trigger.kind() == Trigger.Kind.VERB) {
      boolean toDo =
          trigger.to() - trigger.from() > 1
              || any(sentence, trigger.to(), trigger.to() + 9, Set.of("to", "that", "not"));
      return toDo && voice != Voice.HABITUAL && voice != Voice.UNREALISED;
    }
    if (trigger.kind() == Trigger.Kind.PHRASE) {
      return true;
    }
    if (before.equals("in") || before.equals("public") || before.equals("court")) {
      return false;
    }
    boolean content =
        Set.of("to", "that", "on", "from", "stating", "instructing", "ordering", "for", ",")
            .contains(after);
    return any(sentence, trigger, GIVING, 7)
        && (content
            || any(
                sentence,
                trigger.to(),
                trigger.to() + 9,
                Set.of("to", "that", "stating", "instructing", "ordering", "on")));
  }

  private static boolean crackdown(Sentence sentence, Trigger trigger) {
    if (trigger.kind() == Trigger.Kind.VERB) {
      String aux = sentence.lower(trigger.from() - 1);
      return trigger.may(Verbs.Form.GERUND) && Words.BE.contains(aux)
          || trigger.may(Verbs.Form.PAST)
          || Set.of("has", "have").contains(aux);
    }
    return any(sentence, trigger, OPERATING, 12) && !sentence.actors().isEmpty();
  }

  private static boolean border(Sentence sentence, Trigger trigger) {
    return any(
        sentence,
        trigger.to(),
        trigger.to() + 8,
        Set.of("river", "border", "frontier", "tumen", "yalu", "mekong", "into", "sea", "line"));
  }

  private static boolean destination(Sentence sentence, Trigger trigger) {
    int limit = Math.min(sentence.tokens().size(), trigger.to() + 10);
    for (int i = trigger.to(); i < limit; i++) {
      String word = sentence.lower(i);
      if (Set.of(";", "who", "that").contains(word)) {
        return false;
      }
      if (Set.of("to", "into").contains(word) && leadsToPlace(sentence, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> CUSTODY_SITES =
      Set.of(
          "detention",
          "prison",
          "camp",
          "barracks",
          "removal",
          "jail",
          "penitentiary",
          "gulag",
          "re-education");

  /** "to the border city of Dandong", not "to a police station in Dandong". */
  private static boolean leadsToPlace(Sentence sentence, int from) {
    int limit = Math.min(sentence.tokens().size(), from + 7);
    for (int i = from; i < limit; i++) {
      int token = i;
      if (CUSTODY_SITES.contains(sentence.lower(i))
          || sentence.spots().stream().anyMatch(s -> s.from() == token)) {
        return true;
      }
      if (Set.of(",", ".", "by", "and", "for", "in", "at", "near", "on")
          .contains(sentence.lower(i))) {
        return false;
      }
    }
    return false;
  }

  /** "handed over to North Korean officials", "returned to their homeland". */
  private static boolean home(Sentence sentence, Trigger trigger) {
    int limit = Math.min(sentence.tokens().size(), trigger.to() + 10);
    boolean to = false;
    for (int i = trigger.from(); i < limit; i++) {
      String word = sentence.lower(i);
      to |= Set.of("to", "into", "back").contains(word);
      if (to && Set.of("homeland", "home", "country", "origin").contains(word)) {
        return true;
      }
      if (to
          && (Demonyms.country(sentence.tokens(), i, Math.min(sentence.tokens().size(), i + 3))
                  != null
              || word.equals("north"))) {
        return true;
      }
      if (Set.of(";", "who", "that").contains(word)) {
        return false;
      }
    }
    return false;
  }

  private static boolean any(Sentence sentence, Trigger trigger, Set<String> words, int reach) {
    return any(sentence, trigger.from() - reach, trigger.to() + reach, words);
  }

  private static boolean any(Sentence sentence, int from, int to, Set<String> words) {
    List<Token> tokens = sentence.tokens();
    for (int i = Math.max(0, from); i < Math.min(tokens.size(), to); i++) {
      if (words.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Orders and rewards are offers whatever the verb; an operation goes on unless it is planned or
   * over.
   */
  static Optional<Modality> settled(ActType type, Optional<Modality> modality, Sentence sentence) {
    return switch (type) {
      case REWARD_OFFER, POLICY_ORDER ->
          Optional.of(
              modality.orElse(Modality.ORDERED_OFFERED) == Modality.DENIED
                  ? Modality.DENIED
                  : Modality.ORDERED_OFFERED);
      case CRACKDOWN_OPERATION, BRIBERY_EXCHANGE ->
          Optional.of(
              modality
                  .filter(m -> m != Modality.OCCURRED)
                  .orElse(progressive(sentence) ? Modality.ONGOING : Modality.OCCURRED));
      default -> modality;
    };
  }

  private static boolean progressive(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean be = Set.of("is", "are", "been").contains(tokens.get(i).lower());
      if (be && tokens.get(i + 1).lower().endsWith("ing")
          || tokens.get(i).is("now")
          || tokens.get(i).is("recently")) {
        return true;
      }
    }
    return false;
  }
}
