package org.durumi.desk.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.durumi.archive.Archive;
import org.durumi.archive.Casework;
import org.durumi.archive.search.BadQueryException;
import org.durumi.archive.search.Query;
import org.durumi.archive.store.InboxPage;
import org.durumi.archive.store.InboxRow;
import org.durumi.archive.store.ReportFilter;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.vault.Vault;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows the inbox. */
@Controller
final class InboxController {

  private final Vault vault;
  private final Choices choices;
  private final Pages pages;
  private final DeskOptions options;

  InboxController(Vault vault, Choices choices, Pages pages, DeskOptions options) {
    this.vault = vault;
    this.choices = choices;
    this.pages = pages;
    this.options = options;
  }

  @GetMapping("/inbox")
  View inbox(@RequestParam Map<String, String> values) {
    InboxAddress at = InboxAddress.of(values);
    Words words = pages.words();
    return pages.show(
        "inbox/inbox", vault.with(all -> all.atOneMoment(archive -> view(archive, at, words))));
  }

  private InboxView view(Archive archive, InboxAddress at, Words words) {
    Casework casework = archive.casework();
    Person person = Doorkeeper.person();
    String me = person == null ? "" : person.getName();
    InboxPage page;
    String refusal = null;
    try {
      page = casework.inbox(at.query(me));
    } catch (BadQueryException e) {
      refusal = words.of("search.unclear", Query.MOST_WORDS);
      page = new InboxPage(List.of(), 0, Map.of(), true);
    }
    List<ReportLine> lines = new ArrayList<>();
    for (InboxRow row : page.rows()) {
      lines.add(ReportLine.of(row, copies(casework, row, at, words), words));
    }
    boolean anything = page.total() > 0 || !archive.reports(ReportFilter.ALL, 1).isEmpty();
    return new InboxView(
        at,
        lines,
        page.total(),
        page.counts(),
        page.exact(),
        languages(choices.languages(archive), words),
        choices.outlets(archive),
        anything,
        options.samples() != null,
        refusal);
  }

  private static List<ReportLine> copies(
      Casework casework, InboxRow row, InboxAddress at, Words words) {
    ReportRow report = row.report();
    if (row.copies() == 0 || at.unfold() != report.number()) {
      return List.of();
    }
    return casework.copies(report.number()).stream()
        .map(copy -> ReportLine.copy(copy, casework.of(copy.number()), report, words))
        .toList();
  }

  private static Map<String, String> languages(List<String> codes, Words words) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String code : codes) {
      String name = ReportLine.language(code, words);
      names.put(code, name == null ? words.of("inbox.language.unknown") : name);
    }
    return names;
  }
}
