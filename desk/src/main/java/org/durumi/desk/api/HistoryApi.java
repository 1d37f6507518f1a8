package org.durumi.desk.api;

import java.util.List;
import org.durumi.archive.FieldChange;
import org.durumi.archive.HistoryItem;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.history.HistoryFilter;
import org.durumi.desk.history.HistoryPages;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what, for programs. */
@Controller
@Profile("team")
final class HistoryApi {

  private final Vault vault;

  HistoryApi(Vault vault) {
    this.vault = vault;
  }

  private record ListJson(List<ItemJson> items, @Nullable Long next) {}

  private record ItemJson(
      long place,
      String when,
      @Nullable String who,
      String kind,
      @Nullable Long report,
      @Nullable Integer event,
      @Nullable String verdict,
      List<FieldChange> changes,
      @Nullable String why,
      boolean undone) {

    static ItemJson of(HistoryItem item) {
      return new ItemJson(
          item.seq(),
          item.when().toString(),
          item.who(),
          item.kind().code(),
          item.report(),
          item.event(),
          item.verdict(),
          item.changes(),
          item.why(),
          item.undone());
    }

    /** The place alone. */
    @Override
    public String toString() {
      return "ItemJson[" + place + "]";
    }
  }

  /** The newest first, a page at a time. */
  @GetMapping("/api/history")
  ResponseEntity<String> all(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(required = false) @Nullable Long before) {
    return answer(new HistoryFilter(null, kind, who, before));
  }

  /** The same of one report. */
  @GetMapping("/api/reports/{report}/history")
  ResponseEntity<String> of(
      @PathVariable long report,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(required = false) @Nullable Long before) {
    if (vault.with(archive -> archive.report(report)).isEmpty()) {
      throw new UnknownIdException("There is no such report.");
    }
    return answer(new HistoryFilter(report, kind, who, before));
  }

  private ResponseEntity<String> answer(HistoryFilter filter) {
    HistoryPages.Found found = vault.with(archive -> new HistoryPages(archive).find(filter));
    return Answers.ok(
        new ListJson(found.items().stream().map(ItemJson::of).toList(), found.next()));
  }
}
