package org.durumi.desk.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.durumi.archive.Followed;
import org.durumi.archive.store.CareRow;
import org.durumi.archive.store.CustodyRow;
import org.durumi.desk.access.Doer;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.vault.Vault;
import org.durumi.linker.chain.CustodyClock;
import org.durumi.linker.chain.Part;
import org.durumi.record.casework.CareChange;
import org.durumi.record.event.Count;
import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/**
 * People in custody or feared for, with their clocks, for programs. As on the board nothing is
 * worked out about anybody, and of people who are free, sought or in hiding there is nothing.
 */
@Controller
@Profile("team")
final class PeopleApi {

  private static final int LONGEST_DAYS = 36_500;

  private final Vault vault;
  private final LinkedArchive linkedArchive;
  private final Preferences preferences;
  private final Clock clock;

  PeopleApi(Vault vault, LinkedArchive linkedArchive, Preferences preferences, Clock clock) {
    this.vault = vault;
    this.linkedArchive = linkedArchive;
    this.preferences = preferences;
    this.clock = clock;
  }

  private record Listed(List<PeopleJson> people, int total) {}

  private record DeadlineJson(String kind, String day, boolean past) {}

  private record PlanJson(
      @Nullable String action,
      @Nullable String due,
      @Nullable String owner,
      @Nullable String closed) {

    static PlanJson of(CareRow row) {
      Instant due = row.due();
      return new PlanJson(
          row.action(), due == null ? null : due.toString(), row.owner(), row.closed());
    }
  }

  private record PeopleJson(
      String id,
      String telling,
      List<String> tellings,
      String status,
      int urgency,
      boolean children,
      @Nullable Integer least,
      @Nullable Integer most,
      @Nullable String news,
      @Nullable String told,
      @Nullable Long leastHours,
      @Nullable Long mostHours,
      List<DeadlineJson> deadlines,
      @Nullable PlanJson plan) {}

  @GetMapping("/api/people")
  ResponseEntity<String> list(
      @RequestParam(defaultValue = "30") int days, @RequestParam(defaultValue = "100") int limit) {
    Instant now = clock.instant();
    ZoneId zone = preferences.values().zoneId();
    LocalDate from = LocalDate.ofInstant(now, zone).minusDays(Math.clamp(days, 1, LONGEST_DAYS));
    Map<TellingId, CareRow> plans =
        vault.with(archive -> archive.casework().cares()).stream()
            .collect(Collectors.toMap(row -> new TellingId(row.report(), row.event()), row -> row));
    return linkedArchive.ask(linked -> {
      List<CustodyRow> open =
          linked.followed().open(from).stream()
              .sorted(
                  Comparator.comparingInt(CustodyRow::urgency)
                      .thenComparingLong(CustodyRow::newest)
                      .reversed())
              .toList();
      List<CustodyRow> shown = open.stream().limit(Answers.limit(limit)).toList();
      Map<String, Followed.People> groups =
          linked.followed().groups(shown.stream().map(CustodyRow::first).distinct().toList());
      List<PeopleJson> people = new ArrayList<>();
      for (CustodyRow row : shown) {
        part(groups, row)
            .ifPresent(part ->
                people.add(people(row, part, CustodyClock.of(part, now, zone), now, plans)));
      }
      return Answers.ok(new Listed(people, open.size()));
    });
  }

  private static Optional<Part> part(Map<String, Followed.People> groups, CustodyRow row) {
    return Optional.ofNullable(groups.get(row.first())).stream()
        .flatMap(people -> people.group().parts().stream())
        .filter(part -> part.id().endsWith("/" + row.part()))
        .findFirst();
  }

  private static PeopleJson people(
      CustodyRow row, Part part, CustodyClock clock, Instant now, Map<TellingId, CareRow> plans) {
    Count count = part.count();
    CareRow plan =
        row.tellings().stream()
            .sorted()
            .flatMap(one -> Optional.ofNullable(plans.get(one)).stream())
            .findFirst()
            .orElse(null);
    return new PeopleJson(
        row.first() + "/" + row.part(),
        row.place().toString(),
        row.tellings().stream().sorted().map(TellingId::toString).toList(),
        part.timeline().confirmed().code(),
        row.urgency(),
        row.children(),
        count == null ? null : count.min(),
        count == null ? null : count.max(),
        row.news(),
        row.told(),
        hours(clock.least()),
        hours(clock.most()),
        clock.deadlines().stream()
            .map(one -> new DeadlineJson(one.kind().code(), one.day().toString(), one.isPast(now)))
            .toList(),
        plan == null ? null : PlanJson.of(plan));
  }

  private static @Nullable Long hours(@Nullable Duration duration) {
    return duration == null ? null : Long.valueOf(duration.toHours());
  }

  /** What is to be done next for the people of an event, by whom and until when. */
  @PostMapping("/api/people/{report}/{event}")
  ResponseEntity<String> plan(
      @PathVariable long report,
      @PathVariable int event,
      @RequestBody(required = false) @Nullable String body) {
    JsonNode sent = Answers.read(body);
    String due = Answers.given(sent, "due");
    CareChange change =
        new CareChange(
            Doer.now(),
            Answers.given(sent, "action"),
            due == null ? null : due.isEmpty() ? CareChange.NOT_DUE : Instant.parse(due),
            Answers.given(sent, "owner"),
            Answers.given(sent, "closed"),
            Answers.given(sent, "why"));
    return Answers.ok(
        PlanJson.of(vault.with(archive -> archive.casework().change(report, event, change))));
  }
}
