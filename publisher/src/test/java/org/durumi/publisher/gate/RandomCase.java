package org.durumi.publisher.gate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.ReportRow;
import org.durumi.linker.chain.ChainBuilder;
import org.durumi.linker.chain.CustodyClock;
import org.durumi.linker.chain.Part;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.Tellings;
import org.durumi.publisher.appeal.Account;
import org.durumi.publisher.appeal.Answer;
import org.durumi.publisher.appeal.Answers;
import org.durumi.publisher.appeal.Case;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.Consents;
import org.durumi.record.consent.KeptConsent;
import org.durumi.record.consent.Purpose;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.Reviewer;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.Period;

/** A case that nobody lived through, with canaries in all that no receiver may be told. */
final class RandomCase {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final Instant NOW = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();

  private final Random random;
  private final Receiver receiver;
  private final Set<String> canaries = new HashSet<>();
  private final List<KeptConsent> consents = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final Case file;

  RandomCase(Random random, Receiver receiver) {
    this.random = random;
    this.receiver = receiver;
    this.file = make();
  }

  Case file() {
    return file;
  }

  Set<String> canaries() {
    return canaries;
  }

  Consents kept() {
    return new Consents(consents);
  }

  Answers answers() {
    return new Answers(answers);
  }

  private String word() {
    StringBuilder word = new StringBuilder("Q");
    for (int i = 0; i < 8; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  private String canary() {
    String word = word();
    canaries.add(word);
    return word;
  }

  private Case make() {
    LocalDate day = TODAY.minusDays(1 + random.nextInt(200));
    int many = 1 + random.nextInt(40);
    String village = word();
    boolean small = random.nextBoolean();
    if (small && receiver == Receiver.PUBLIC) {
      canaries.add(village);
    }
    String place = small ? village : "Yanji";
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      names.add(word() + " " + word());
    }
    String people = many + " North Korean refugees";
    String helpers = "two helpers of " + canary();
    String text =
        canary()
            + " reports. Police in "
            + place
            + " arrested "
            + people
            + " on "
            + day
            + ", among them "
            + String.join(" and ", names)
            + ", whom "
            + helpers
            + " hid in the safe house of the broker "
            + canary()
            + ", phone +82 10 "
            + random.nextInt(1000, 9999)
            + " "
            + random.nextInt(1000, 9999)
            + ", said a source of "
            + canary()
            + ". It is feared that the refugees of "
            + canary()
            + " will be sent back.";
    ReportText words = ReportText.of(text);
    Report report =
        new Report(
            "1",
            random.nextBoolean() ? "https://example.org/" + canary().replace("Q", "?q=") : null,
            random.nextInt(3) == 0 ? null : "Daily NK",
            Period.of(day.plusDays(1)),
            "en",
            canary(),
            Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex(),
            words);
    List<Event> events =
        List.of(arrest(words, day, place, small, people, many, names, helpers), feared(words));
    names.forEach(this::decideAbout);
    answer(names);
    return read(report, events);
  }

  private Event arrest(
      ReportText words,
      LocalDate day,
      String place,
      boolean small,
      String people,
      int many,
      List<String> names,
      String helpers) {
    Place where =
        new Place(place, "CN", null, 42.9, 129.5, small ? Precision.SITE : Precision.TOWN);
    return new Event(
        ActType.ARREST_DETENTION,
        Modality.OCCURRED,
        0.9,
        quote(words, "arrested"),
        List.of(words.quote(0, words.string().length())),
        new StatedDate(quote(words, day.toString()), Period.of(day)),
        new StatedPlace(quote(words, place), where),
        List.of(
            new Victims(
                quote(words, people),
                people,
                new StatedCount(quote(words, people), Count.exactly(many)),
                null,
                names.stream().map(name -> quote(words, name)).toList()),
            new Victims(quote(words, helpers), helpers, null, null, List.of())),
        List.of(new Agent(quote(words, "Police"), "Police", Agent.Kind.POLICE)),
        List.of(new Attribution(quote(words, "a source of"), List.of())),
        null);
  }

  private static Event feared(ReportText words) {
    return new Event(
        ActType.FORCED_REPATRIATION,
        Modality.IMMINENT_FEARED,
        0.9,
        quote(words, "sent back"),
        List.of(words.quote(0, words.string().length())),
        null,
        null,
        List.of(new Victims(quote(words, "the refugees"), "the refugees", null, null, List.of())),
        List.of(),
        List.of(),
        null);
  }

  private static Quote quote(ReportText text, String words) {
    int at = text.string().indexOf(words);
    return text.quote(at, at + words.length());
  }

  /** Some agreed, some did and took it back, some agreed to something else, some never. */
  private void decideAbout(String name) {
    Purpose asked = receiver == Receiver.PUBLIC ? Purpose.PUBLIC : Purpose.CONFIDENTIAL;
    int how = random.nextInt(5);
    if (how < 4) {
      consents.add(
          new KeptConsent(
              consents.size() + 1,
              new Consent(
                  name,
                  ConsentItem.parse(how == 1 ? "7.1/names" : "1.1/names"),
                  how == 2 ? Purpose.PARTNER : asked,
                  how == 3 ? TODAY.minusDays(1) : TODAY),
              new Reviewer("Min-ji"),
              NOW,
              null,
              null));
    }
    if (how != 0) {
      canaries.addAll(List.of(name.split(" ", -1)));
    }
  }

  private void answer(List<String> names) {
    add("submitter.name", "office", "Example Office");
    add("action.until", "office", "20 December 2026");
    add("action.addressees", "office", "The Minister of Public Security");
    add("person.name", "mother", names.getFirst());
    add("steps.taken", "mother", "She asked at the police.");
    // A file says yes to all of it; that is nobody's consent.
    for (String name : names) {
      add("consent.name." + receiver.code(), "mother", "yes, " + name);
    }
    add("circumstances.described", "uncle", "A pastor of " + canary() + " took them in.");
    add("case.described", "uncle", "Ask " + names.getLast() + " for it.");
  }

  private void add(String key, String who, String text) {
    answers.add(new Answer(key, who, TODAY.minusDays(3), text));
  }

  private static Case read(Report report, List<Event> events) {
    List<Telling> tellings = Tellings.of(new Casefile(report, events, List.of(), List.of()));
    List<Incident> incidents = new ArrayList<>();
    Map<String, Account> accounts = new HashMap<>();
    for (int i = 0; i < tellings.size(); i++) {
      Telling telling = tellings.get(i);
      incidents.add(new Incident("incident" + i, List.of(telling), List.of(List.of("1"))));
      accounts.put(
          telling.id(), new Account(new TellingId(1, i + 1), row(report), events.get(i), telling));
    }
    Part part = ChainBuilder.chains(incidents, List.of()).parts().getFirst();
    CustodyClock clock = CustodyClock.of(part, NOW, ZoneOffset.UTC);
    return new Case("5f0c12345678", part, part.count(), accounts, clock, TODAY);
  }

  private static ReportRow row(Report report) {
    return new ReportRow(
        1,
        report.sha256(),
        0,
        report.sha256(),
        2,
        3,
        report.sha256(),
        "report.txt",
        report.title(),
        report.url(),
        null,
        report.outlet(),
        String.valueOf(report.published()),
        "en",
        NOW.toString());
  }
}
