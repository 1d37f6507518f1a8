package org.durumi.desk.work;

import jakarta.servlet.http.HttpServletResponse;
import org.durumi.desk.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Shows long work and stops it. */
@Controller
final class WorkController {

  private final SeenWork work;
  private final Pages pages;

  WorkController(SeenWork work, Pages pages) {
    this.work = work;
    this.pages = pages;
  }

  @GetMapping("/work")
  View all() {
    return pages.show("work/all", new WorkView(work.jobs().stream().map(Job::progress).toList()));
  }

  /**
   * One job.
   *
   * @param part {@code line} for the line that other pages show, {@code numbers} for what changes
   *     on its own page, nothing for the page
   */
  @GetMapping("/work/{job}")
  View one(
      @PathVariable String job,
      @RequestParam(defaultValue = "") String part,
      HttpServletResponse response) {
    Job found = find(job);
    Progress progress = found.progress();
    if (part.equals("line")) {
      if (progress.added() > 0) {
        response.setHeader("HX-Trigger", "desk:moved");
      }
      return pages.show("work/line", OngoingWork.of(progress));
    }
    if (part.equals("numbers")) {
      if (!progress.isGoing()) {
        response.setHeader("HX-Refresh", "true");
      }
      return pages.show("work/numbers", progress);
    }
    found.see();
    return pages.show("work/job", progress);
  }

  @PostMapping("/work/{job}/stop")
  View stop(@PathVariable String job) {
    find(job).stop();
    return pages.go("/work/" + job);
  }

  private Job find(String id) {
    return work.job(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
