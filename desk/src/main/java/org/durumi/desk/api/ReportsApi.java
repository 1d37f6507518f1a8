package org.durumi.desk.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.archive.search.Hit;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Results;
import org.durumi.archive.search.Snippet;
import org.durumi.archive.store.InboxPage;
import org.durumi.archive.store.InboxQuery;
import org.durumi.desk.add.PastedReports;
import org.durumi.desk.search.SearchForm;
import org.durumi.desk.vault.Vault;
import org.durumi.record.casework.CaseStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Reports for programs: listed, searched, read and added. */
@Controller
@Profile("team")
final class ReportsApi {

  private final Vault vault;
  private final PastedReports pasted;

  ReportsApi(Vault vault, PastedReports pasted) {
    this.vault = vault;
    this.pasted = pasted;
  }

  private record Listed(
      List<ReportJson> reports, int total, boolean exact, int page, @Nullable Integer next) {}

  private record Found(List<HitJson> hits, int total, boolean exact) {}

  private record HitJson(long number, String title, List<Snippet.Piece> passage) {

    static HitJson of(Hit hit) {
      return new HitJson(hit.number(), hit.title().text(), hit.passage().pieces());
    }
  }

  @GetMapping("/api/reports")
  ResponseEntity<String> list(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "newest") String order,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String outlet) {
    int size = Answers.limit(limit);
    int at = Answers.page(page, size);
    InboxQuery query =
        InboxQuery.ALL
            .folded(false)
            .order(order.equals("urgent") ? InboxQuery.Order.URGENT : InboxQuery.Order.NEWEST)
            .statuses(status.isEmpty() ? Set.of() : Set.of(status(status)))
            .language(language.isEmpty() ? null : language)
            .outlet(outlet.isEmpty() ? null : outlet)
            .size(size)
            .page(at - 1);
    InboxPage found = vault.with(archive -> archive.casework().inbox(query));
    return Answers.ok(
        new Listed(
            found.rows().stream().map(ReportJson::brief).toList(),
            found.total(),
            found.exact(),
            at,
            Answers.next(at, size, found.total())));
  }

  private static CaseStatus status(String code) {
    return CaseStatus.of(code)
        .orElseThrow(() ->
            new NotUnderstoodException(
                "There is no such status; take one of new, in_review, ready, done and set_aside."));
  }

  @GetMapping("/api/search")
  ResponseEntity<String> search(
      @RequestParam Map<String, String> values, @RequestParam(defaultValue = "100") int limit) {
    SearchForm form = SearchForm.of(values);
    if (form.hasNoDate()) {
      throw new NotUnderstoodException("Write from and until as 2016-12-02, 2016-12 or 2016.");
    }
    Query query = form.q().isEmpty() ? Query.everything() : Query.parse(form.q());
    Results results =
        vault.with(archive -> archive.search(query, form.filters(), Answers.limit(limit)));
    return Answers.ok(
        new Found(
            results.hits().stream().map(HitJson::of).toList(), results.total(), results.exact()));
  }

  @GetMapping("/api/reports/{report}")
  ResponseEntity<String> report(@PathVariable long report) {
    return vault.with(archive ->
        archive
            .dossier(report)
            .map(dossier -> Answers.ok(ReportJson.whole(archive, dossier)))
            .orElseGet(
                () -> Answers.refused(HttpStatus.NOT_FOUND, "There is nothing of this number.")));
  }

  @PostMapping("/api/reports")
  ResponseEntity<String> add(@RequestBody(required = false) @Nullable String body) {
    JsonNode sent = Answers.read(body);
    if (Answers.text(sent, "text").isBlank()) {
      return Answers.refused(HttpStatus.BAD_REQUEST, "Send a JSON object with the report's text.");
    }
    try {
      PastedReports.Outcome outcome =
          vault.with(archive ->
              pasted.add(
                  archive,
                  Answers.text(sent, "text"),
                  Answers.text(sent, "title"),
                  Answers.text(sent, "outlet"),
                  Answers.text(sent, "published"),
                  Answers.text(sent, "project")));
      if (outcome.report() > 0) {
        return Answers.made(outcome.isNew(), Map.of("report", outcome.report()));
      }
      return Answers.refused(
          HttpStatus.UNPROCESSABLE_CONTENT,
          outcome.failures().isEmpty()
              ? "This very text is kept already, in a project that you do not see."
              : String.join(" ", outcome.failures()));
    } catch (IllegalArgumentException e) {
      return Answers.refused(
          HttpStatus.BAD_REQUEST, "The day of publication cannot be read; write it as 2016-12-02.");
    }
  }
}
