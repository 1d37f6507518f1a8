package org.durumi.archive;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.TimeStampAuthority;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.pack.Redaction;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Query;
import org.durumi.archive.store.CustodyRow;
import org.durumi.archive.store.EventQuery;
import org.durumi.archive.store.InboxQuery;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.ReportFilter;
import org.durumi.linker.chain.Cases;
import org.durumi.linker.count.Scope;
import org.durumi.record.casework.CareChange;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Project;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;

/** One question, at least, for each public method of an archive, put about one report. */
final class Questions {

  private static final Reviewer BY = new Reviewer("Jun");
  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  private final Map<String, Function<Archive, Object>> all = new TreeMap<>();

  /**
   * Questions about a report.
   *
   * @param dossier the report as somebody sees it who sees everything
   * @param url its address
   * @param incident an incident that it tells of
   * @param folder where files may be made
   */
  Questions(Dossier dossier, String url, String incident, Path folder) {
    long report = dossier.row().number();
    TellingId telling = new TellingId(report, 1);
    TellingPair pair = new TellingPair(new TellingId(1, 1), telling);
    all.put("Archive.id", Archive::id);
    all.put("Archive.key", Archive::key);
    all.put("Archive.vitals", Archive::vitals);
    all.put("Archive.accounts", a -> a.accounts().all());
    all.put("Archive.added", a -> a.added(Sha256.fromHex(dossier.row().snapshot())));
    all.put("Archive.reports", a -> a.reports(ReportFilter.ALL, 99));
    all.put("Archive.count", a -> a.count(ReportFilter.ALL));
    all.put("Archive.report", a -> a.report(report));
    all.put("Archive.events", a -> a.events(report));
    all.put("Archive.atOneMoment", a -> a.atOneMoment(now -> now.dossier(report)));
    all.put("Archive.dossier", a -> a.dossier(report));
    all.put(
        "Archive.decide", a -> a.decide(dossier, List.of(1), new Decision.Accepted(BY, NOW, null)));
    all.put(
        "Archive.add",
        a ->
            a.add(
                dossier,
                new Decision.Added(BY, NOW, "more", dossier.reviews().getFirst().event(), 1)));
    all.put("Archive.casework", a -> a.casework().getClass());
    all.put("Archive.incidents", a -> a.incidents().getClass());
    all.put("Archive.linkWeights", a -> a.linkWeights().getClass());
    all.put("Archive.calibrations", a -> a.calibrations().getClass());
    all.put("Archive.publishing", a -> a.publishing().getClass());
    all.put("Archive.accepted", a -> a.accepted(EventQuery.ALL.withSaid()));
    all.put(
        "Archive.history",
        a ->
            List.of(
                a.history(new HistoryQuery(null, null, null, 99)),
                a.history(new HistoryQuery(report, null, null, 99))));
    all.put("Archive.setting", a -> a.setting("second", "no"));
    all.put("Archive.found", a -> a.found(a.search(Query.parse("refugees"), Filters.NONE, 99)));
    all.put(
        "Archive.search",
        a ->
            List.of(
                a.search(Query.parse("refugees"), Filters.NONE, 99),
                a.search(Query.parse("goldammerson"), Filters.NONE, 99),
                a.search(Query.parse("\"goldammerson told\""), Filters.NONE, 99)));
    all.put("Archive.verify", a -> a.verify());
    all.put("Archive.stamp", a -> a.stamp("https://tsa.example", Questions::nobody));
    all.put(
        "Archive.pack", a -> a.pack(List.of(report), Redaction.none(), folder.resolve("nowhere")));
    all.put("Archive.exchange", a -> a.exchange().getClass());
    all.put("Archive.hasUrl", a -> a.hasUrl(url) ? url : "no");
    all.put("Archive.backup", a -> backup(a, folder));
    all.put("Archive.resealing", a -> a.resealing().getClass());
    all.put("Archive.moving", a -> a.moving().getClass());
    all.put("Archive.compact", a -> a.compact(false));
    all.put(
        "Archive.add of the same bytes",
        a -> a.add(List.of(Canaries.addition()), new Destination(Project.DEFAULT, BY)));
    casework(dossier, report);
    incidents(telling, pair, incident);
    publishing(telling);
  }

  private void publishing(TellingId telling) {
    Departure.Facts facts = Canaries.appeal(telling);
    byte[] content = {'x'};
    SortedSet<TellingId> basis = new TreeSet<>(Set.of(telling));
    all.put("Publishing.consents", a -> a.publishing().consents().all());
    all.put("Publishing.give", a -> a.publishing().give(Canaries.consent(telling), BY, null));
    all.put("Publishing.revoke", a -> a.publishing().revoke(3, BY, null));
    all.put("Publishing.releases", a -> a.publishing().releases());
    all.put("Publishing.departures", a -> a.publishing().departures());
    all.put("Publishing.finish", a -> a.publishing().finish());
    all.put("Publishing.nextRelease", a -> a.publishing().nextRelease());
    all.put("Publishing.published", a -> a.publishing().published());
    all.put(
        "Publishing.content",
        a ->
            a.publishing()
                .content(new Departure(1, facts, BY, NOW, Sha256.of("{}"), new TreeMap<>())));
    all.put("Publishing.note", a -> a.publishing().note(facts, BY, content, basis));
    all.put(
        "Publishing.note of a release",
        a -> a.publishing().note(2, facts, BY, content, new TreeMap<>(Map.of(1, basis))));
  }

  private static TimeStampAuthority nobody(String address) {
    throw new IllegalStateException("nobody is to be asked");
  }

  private static Object backup(Archive archive, Path folder) {
    try (DataKey key = DataKey.random();
        Passphrase passphrase = Passphrase.of("wild goose in the evening".toCharArray())) {
      KeyFile keys = KeyFile.create(archive.id(), key, passphrase, new Argon2Settings(64, 1, 1));
      return archive.backup(keys, key, folder.resolve("backup"));
    }
  }

  private void casework(Dossier dossier, long report) {
    all.put(
        "Casework.inbox",
        a ->
            List.of(
                a.casework().inbox(InboxQuery.ALL),
                a.casework().inbox(InboxQuery.ALL.order(InboxQuery.Order.NEWEST)),
                a.casework().inbox(InboxQuery.ALL.folded(false)),
                inboxWith(a, "refugees")));
    all.put("Casework.seen", a -> a.casework().seen(report, dossier.row().newest()));
    all.put("Casework.of", a -> a.casework().of(report));
    all.put("Casework.copies", a -> a.casework().copies(1));
    all.put("Casework.owners", a -> a.casework().owners());
    all.put("Casework.projects", a -> a.casework().projects());
    all.put("Casework.move", a -> a.casework().move(List.of(report), Project.DEFAULT, BY, null));
    all.put("Casework.languages", a -> a.casework().languages());
    all.put("Casework.published", a -> a.casework().published());
    all.put("Casework.outlets", a -> a.casework().outlets(9));
    all.put(
        "Casework.change",
        a -> a.casework().change(report, CaseChange.status(BY, CaseStatus.SET_ASIDE, null)));
    all.put("Casework.change of care", a -> a.casework().change(report, 1, care()));
    all.put(
        "Casework.change of care as seen", a -> a.casework().change(report, 1, care(), _ -> true));
    all.put("Casework.signOff", a -> a.casework().signOff(dossier, BY, false));
    all.put("Casework.care", a -> a.casework().care(report, 1));
    all.put("Casework.cares", a -> a.casework().cares());
  }

  private static Object inboxWith(Archive archive, String words) {
    try {
      return archive.casework().inbox(InboxQuery.ALL.text(words));
    } catch (RefusedDecision e) {
      return "refused";
    }
  }

  private static CareChange care() {
    return new CareChange(BY, "wait", null, null, null, null);
  }

  private void incidents(TellingId telling, TellingPair pair, String incident) {
    IncidentFilter any = IncidentFilter.ALL;
    all.put("Incidents.atOneMoment", a -> a.incidents().atOneMoment(one -> one.find(any, 99)));
    all.put("Incidents.followed", a -> a.incidents().followed().acceptedCountries());
    all.put("Incidents.types", a -> a.incidents().types());
    all.put("Incidents.told", a -> a.incidents().told().count(any));
    all.put("Incidents.undecided", a -> a.incidents().undecided().getClass());
    all.put("Incidents.find", a -> a.incidents().find(any, 99));
    all.put("Incidents.count", a -> a.incidents().count(any));
    all.put("Incidents.linked", a -> a.incidents().linked());
    all.put("Incidents.of", a -> a.incidents().of(telling));
    all.put("Incidents.of id", a -> a.incidents().of(incident));
    all.put("Incidents.file", a -> a.incidents().file(incident));
    all.put("Incidents.ahead", a -> a.incidents().ahead());
    all.put("Incidents.bringUpToDate", a -> a.incidents().bringUpToDate(() -> true));
    all.put("Incidents.standing", a -> a.incidents().standing().sameIncident());
    all.put(
        "Incidents.decide",
        a -> {
          a.incidents().decide(List.of(new LinkDecision.SameIncident(pair, BY, NOW, null)));
          return "decided";
        });
    all.put("Incidents.merge", a -> a.incidents().merge(incident, incident, BY, NOW, null));
    all.put("Incidents.split", a -> a.incidents().split(incident, List.of(telling), BY, NOW, null));
    all.put("Incidents.undo", a -> a.incidents().undo(incident, BY, NOW, null));
    all.put(
        "Incidents.link",
        a -> {
          a.incidents().link(LinkedEvents.NOT_REJECTED);
          return "linked";
        });
    all.put("Followed.open", a -> a.incidents().followed().open(LocalDate.of(1990, 1, 1)));
    all.put("Followed.count", a -> a.incidents().followed().count(CustodyRow.State.OPEN));
    all.put(
        "Followed.openOf",
        a ->
            List.of(
                a.incidents().followed().openOf(telling),
                a.incidents().followed().openOf(telling.report())));
    all.put("Followed.cases", a -> a.incidents().followed().cases(Cases.Inferred.RETURNED));
    all.put("Followed.groups", a -> a.incidents().followed().groups(List.of(incident)));
    all.put("Followed.of", a -> a.incidents().followed().of(incident));
    all.put("Followed.accepted", a -> a.incidents().followed().accepted(Scope.ALL, true));
    all.put("Followed.linkable", a -> a.incidents().followed().linkable(Scope.ALL));
    all.put("Followed.acceptedTypes", a -> a.incidents().followed().acceptedTypes());
    all.put("Followed.acceptedCountries", a -> a.incidents().followed().acceptedCountries());
    all.put("Followed.isWhole", a -> a.incidents().followed().isWhole(incident));
    all.put("Followed.selected", a -> a.incidents().followed().selected(incident, true));
    all.put("ToldBy.count", a -> a.incidents().told().count(any));
    all.put(
        "ToldBy.of",
        a -> List.of(a.incidents().told().of(incident), a.incidents().told().of(List.of(telling))));
    all.put("ToldBy.accepted", a -> a.incidents().told().accepted(List.of(incident)));
    all.put("ToldBy.links", a -> a.incidents().told().links(incident, 9));
    all.put("ToldBy.explain", a -> a.incidents().told().explain(pair));
    all.put("ToldBy.added", a -> a.incidents().told().added(telling.report()));
    all.put("Undecided.most", a -> a.incidents().undecided().most(99));
    all.put(
        "Undecided.count",
        a ->
            List.of(
                a.incidents().undecided().count(),
                a.incidents().undecided().count(List.of(incident))));
    all.put("Undecided.of", a -> a.incidents().undecided().of(incident, 99));
  }

  Map<String, Function<Archive, Object>> all() {
    return all;
  }

  /** The public methods that must be among them. */
  static Set<String> methods() {
    Set<String> names = new TreeSet<>();
    for (Class<?> type :
        List.of(
            Archive.class,
            Casework.class,
            Incidents.class,
            Followed.class,
            ToldBy.class,
            Undecided.class,
            Publishing.class)) {
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .filter(method -> !Modifier.isStatic(method.getModifiers()))
          .map(Method::getName)
          .forEach(name -> names.add(type.getSimpleName() + "." + name));
    }
    names.remove("Archive.close");
    return names;
  }
}
