package org.durumi.desk.counts;

import java.util.Map;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How many people, with the claims that the numbers rest on. */
@Controller
final class CountsController {

  private final LinkedArchive linkedArchive;
  private final Pages pages;

  CountsController(LinkedArchive linkedArchive, Pages pages) {
    this.linkedArchive = linkedArchive;
    this.pages = pages;
  }

  @GetMapping("/counts")
  View counts(@RequestParam Map<String, String> values) {
    Words words = pages.words();
    CountsFilter filter = CountsFilter.of(values);
    return pages.show(
        "counts/counts", linkedArchive.ask(linked -> new CountsViews(linked, words).of(filter)));
  }
}
