package org.durumi.desk.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.PublishedRow;
import org.durumi.archive.store.ReportFilter;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.counts.CountNumbers;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.vault.Vault;
import org.durumi.record.casework.Project;
import org.durumi.record.casework.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Numbers for programs, and who asks. */
@Controller
@Profile("team")
final class NumbersApi {

  private final Vault vault;
  private final LinkedArchive linkedArchive;

  NumbersApi(Vault vault, LinkedArchive linkedArchive) {
    this.vault = vault;
    this.linkedArchive = linkedArchive;
  }

  private record Me(String name, List<String> roles, @Nullable List<String> projects) {}

  private record Published(List<MonthJson> published) {}

  private record MonthJson(String month, @Nullable String outlet, int reports) {

    static MonthJson of(PublishedRow row) {
      return new MonthJson(row.month().toString(), row.outlet(), row.reports());
    }
  }

  @GetMapping(TokenFilter.DESCRIPTION)
  ResponseEntity<String> description() {
    try (InputStream in =
        Objects.requireNonNull(
            NumbersApi.class.getResourceAsStream("/org/durumi/desk/api/openapi.json"))) {
      return Answers.json(HttpStatus.OK, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who asks, in which roles, and of which projects alone. */
  @GetMapping("/api/me")
  ResponseEntity<String> me() {
    Person person = Doorkeeper.person();
    if (person == null) {
      throw new AccessDeniedException("");
    }
    return Answers.ok(
        new Me(
            person.getName(),
            person.roles().stream().sorted().map(Role::code).toList(),
            person
                .clearance()
                .projects()
                .map(all -> all.stream().sorted().map(Project::name).toList())
                .orElse(null)));
  }

  @GetMapping("/api/summary")
  ResponseEntity<String> summary() {
    return vault.with(archive ->
        Answers.ok(
            Map.of(
                "reports",
                archive.count(ReportFilter.ALL),
                "incidents",
                archive.incidents().count(IncidentFilter.ALL))));
  }

  /** How many people, as the page of counts has it. */
  @GetMapping("/api/counts")
  ResponseEntity<String> counts(@RequestParam Map<String, String> values) {
    return linkedArchive.ask(linked -> Answers.ok(CountNumbers.of(linked, values)));
  }

  /** How many reports were published in each month, by outlet. */
  @GetMapping("/api/statistics")
  ResponseEntity<String> statistics(@RequestParam(defaultValue = "500") int limit) {
    List<PublishedRow> rows = vault.with(archive -> archive.casework().published());
    return Answers.ok(
        new Published(
            rows.reversed().stream().limit(Answers.limit(limit)).map(MonthJson::of).toList()));
  }
}
