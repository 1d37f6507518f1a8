package org.durumi.desk.estimate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Estimates when a person asks, and shows what came of it. */
@Controller
final class EstimateController {

  private final LinkedArchive linkedArchive;
  private final EstimateWork work;
  private final Pages pages;

  EstimateController(LinkedArchive linkedArchive, EstimateWork work, Pages pages) {
    this.linkedArchive = linkedArchive;
    this.work = work;
    this.pages = pages;
  }

  /** Asked now and then while it goes on; once it has ended the page comes whole. */
  @GetMapping("/estimate")
  View show(
      @RequestParam Map<String, String> values,
      HttpServletRequest request,
      HttpServletResponse response) {
    EstimateFilter filter = EstimateFilter.of(values);
    EstimateViews views = new EstimateViews(pages.words());
    EstimateView view =
        linkedArchive.ask(linked -> {
          List<String> types = linked.followed().acceptedTypes();
          List<String> countries = linked.followed().acceptedCountries();
          return views.of(filter, work.now(), types, countries);
        });
    if (request.getHeader("HX-Request") != null && view.state() != EstimateView.State.RUNNING) {
      response.setHeader("HX-Refresh", "true");
    }
    return pages.show("estimate/estimate", view);
  }

  /** Begins, and comes back at once. */
  @PostMapping("/estimate")
  View begin(@RequestParam Map<String, String> values) {
    EstimateFilter filter = EstimateFilter.of(values);
    work.begin(filter);
    return pages.go(filter.address());
  }

  /** Stops the one that goes on. */
  @PostMapping("/estimate/stop")
  View stop(@RequestParam Map<String, String> values) {
    work.stop();
    return pages.go(EstimateFilter.of(values).address());
  }
}
