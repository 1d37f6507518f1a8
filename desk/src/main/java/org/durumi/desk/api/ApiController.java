package org.durumi.desk.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.archive.UnknownIdException;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.ReportFilter;
import org.durumi.desk.access.Doer;
import org.durumi.desk.add.PastedReports;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.vault.Vault;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs may ask and do, as {@code openapi.json} describes it. */
@Controller
@Profile("team")
final class ApiController {

  private static final int MOST = 500;

  private final Vault vault;
  private final PastedReports pasted;
  private final Preferences preferences;
  private final Clock clock;
  private final JsonMapper mapper = JsonMapper.builder().build();

  ApiController(Vault vault, PastedReports pasted, Preferences preferences, Clock clock) {
    this.vault = vault;
    this.pasted = pasted;
    this.preferences = preferences;
    this.clock = clock;
  }

  @GetMapping(TokenFilter.DESCRIPTION)
  ResponseEntity<String> description() {
    try (InputStream in =
        Objects.requireNonNull(
            ApiController.class.getResourceAsStream("/org/durumi/desk/api/openapi.json"))) {
      return json(HttpStatus.OK, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GetMapping("/api/summary")
  ResponseEntity<String> summary() {
    return vault.with(archive ->
        ok(
            Map.of(
                "reports",
                archive.count(ReportFilter.ALL),
                "incidents",
                archive.incidents().count(IncidentFilter.ALL))));
  }

  @GetMapping("/api/reports")
  ResponseEntity<String> reports(@RequestParam(defaultValue = "100") int limit) {
    return vault.with(archive ->
        ok(
            archive.reports(ReportFilter.ALL, Math.clamp(limit, 1, MOST)).stream()
                .map(ReportJson::brief)
                .toList()));
  }

  @GetMapping("/api/reports/{report}")
  ResponseEntity<String> report(@PathVariable long report) {
    return vault.with(archive ->
        archive
            .dossier(report)
            .map(dossier -> ok(whole(archive, dossier)))
            .orElseGet(() -> refused(HttpStatus.NOT_FOUND, "There is no such report.")));
  }

  @PostMapping("/api/reports")
  ResponseEntity<String> add(@RequestBody(required = false) @Nullable String body) {
    JsonNode asked = read(body);
    if (asked == null || asked.path("text").asString("").isBlank()) {
      return refused(HttpStatus.BAD_REQUEST, "Send a JSON object with the report's text.");
    }
    try {
      PastedReports.Outcome outcome =
          vault.with(archive ->
              pasted.add(
                  archive,
                  asked.path("text").asString(""),
                  asked.path("title").asString(""),
                  asked.path("outlet").asString(""),
                  asked.path("published").asString("")));
      return outcome.report() == 0
          ? refused(HttpStatus.UNPROCESSABLE_CONTENT, String.join(" ", outcome.failures()))
          : json(
              outcome.isNew() ? HttpStatus.CREATED : HttpStatus.OK,
              mapper.writeValueAsString(Map.of("report", outcome.report())));
    } catch (IllegalArgumentException e) {
      return refused(HttpStatus.BAD_REQUEST, "The day of publication cannot be read.");
    }
  }

  @GetMapping("/api/incidents")
  ResponseEntity<String> incidents(@RequestParam(defaultValue = "100") int limit) {
    return vault.with(
        archive -> ok(archive.incidents().find(IncidentFilter.ALL, Math.clamp(limit, 1, MOST))));
  }

  @PostMapping("/api/reports/{report}/events/{event}/accept")
  ResponseEntity<String> accept(
      @PathVariable long report,
      @PathVariable int event,
      @RequestBody(required = false) @Nullable String body) {
    return decide(
        report,
        body,
        (archive, dossier, why) ->
            archive.decide(
                dossier,
                List.of(event),
                new Decision.Accepted(Doer.now(), clock.instant(), why.isEmpty() ? null : why)));
  }

  @PostMapping("/api/reports/{report}/events/{event}/reject")
  ResponseEntity<String> reject(
      @PathVariable long report,
      @PathVariable int event,
      @RequestBody(required = false) @Nullable String body) {
    return decide(
        report,
        body,
        (archive, dossier, why) ->
            archive.decide(
                dossier, List.of(event), new Decision.Rejected(Doer.now(), clock.instant(), why)));
  }

  @PostMapping("/api/reports/{report}/sign-off")
  ResponseEntity<String> signOff(
      @PathVariable long report, @RequestBody(required = false) @Nullable String body) {
    boolean second = preferences.values().secondPerson();
    return decide(
        report,
        body,
        (archive, dossier, why) -> {
          archive.casework().signOff(dossier, Doer.now(), second);
          return archive.dossier(report).orElseThrow();
        });
  }

  /** Something that is decided about a report as it was seen. */
  private interface Deciding {

    Dossier decide(Archive archive, Dossier dossier, String why);
  }

  private ResponseEntity<String> decide(long report, @Nullable String body, Deciding deciding) {
    JsonNode asked = read(body);
    if (asked == null) {
      return refused(HttpStatus.BAD_REQUEST, "Send a JSON object with what was seen.");
    }
    try {
      return vault.with(archive -> {
        Dossier dossier = archive.dossier(report).orElse(null);
        if (dossier == null) {
          return refused(HttpStatus.NOT_FOUND, "There is no such report.");
        }
        if (!dossier.row().newest().equals(asked.path("seen").asString(""))) {
          return refused(HttpStatus.CONFLICT, "Something was decided meanwhile; get it again.");
        }
        return ok(
            whole(archive, deciding.decide(archive, dossier, asked.path("why").asString(""))));
      });
    } catch (UnknownIdException e) {
      return refused(HttpStatus.NOT_FOUND, "There is no such event.");
    } catch (RefusedDecision e) {
      return refused(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
    }
  }

  private static ReportJson whole(Archive archive, Dossier dossier) {
    return ReportJson.whole(
        dossier.row(),
        dossier.proposed().report().text().string(),
        archive.events(dossier.row().number()));
  }

  private @Nullable JsonNode read(@Nullable String body) {
    if (body == null) {
      return null;
    }
    try {
      JsonNode json = mapper.readTree(body);
      // PostgreSQL keeps no NUL, and nobody writes one.
      return json.isObject() && json.valueStream().noneMatch(ApiController::hasNul) ? json : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private static boolean hasNul(JsonNode value) {
    return value.asString("").indexOf('\0') >= 0;
  }

  private ResponseEntity<String> ok(Object value) {
    return json(HttpStatus.OK, mapper.writeValueAsString(value));
  }

  private ResponseEntity<String> refused(HttpStatus status, String why) {
    return json(status, mapper.writeValueAsString(Map.of("error", why)));
  }

  private static ResponseEntity<String> json(HttpStatus status, String text) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(text);
  }
}
