package org.durumi.desk.incidents;

import java.util.List;
import java.util.stream.Stream;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.linked.Names;
import org.durumi.desk.page.Address;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Pairs of which the linker is unsure, for a person to decide about. */
@Controller
final class CandidatesController {

  private static final String PATH = "/incidents/candidates";

  private final LinkedArchive linkedArchive;
  private final Pages pages;
  private final Settling settling;

  CandidatesController(LinkedArchive linkedArchive, Pages pages, Settling settling) {
    this.linkedArchive = linkedArchive;
    this.pages = pages;
    this.settling = settling;
  }

  @GetMapping(PATH)
  View candidates(@RequestParam(defaultValue = "") String at) {
    Words words = pages.words();
    return pages.show(
        "incidents/candidates",
        linkedArchive.ask(linked -> new CandidatesViews(linked, words).of(at)));
  }

  /** What a person says of a pair; {@code next} is the pair to look at then. */
  @PostMapping(PATH)
  View settle(
      @RequestParam(defaultValue = "") String one,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String next) {
    String back = Address.of(PATH).with("at", next).text();
    List<TellingId> two =
        Stream.of(one, other).flatMap(id -> Names.parse(id).stream()).distinct().toList();
    boolean same = verdict.equals("same");
    if (two.size() != 2 || !same && !verdict.equals("different")) {
      return pages.go(back);
    }
    return settling.settle(
        List.of(new TellingPair(two.getFirst(), two.getLast())),
        same,
        back,
        pages.words().of(same ? "candidates.same.done" : "candidates.different.done"));
  }
}
