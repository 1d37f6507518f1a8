package org.durumi.desk.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.durumi.archive.capture.CaptureRefusal;
import org.durumi.desk.add.BroughtReports;
import org.durumi.desk.add.PageRequest;
import org.durumi.desk.work.Job;
import org.durumi.desk.work.Progress;
import org.durumi.desk.work.SeenWork;
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

/** Files and pages that programs bring, and how far the work on them is. */
@Controller
@Profile("team")
final class AddingApi {

  private static final int LONGEST_ADDRESS = 2_000;

  private final BroughtReports brought;
  private final SeenWork work;

  AddingApi(BroughtReports brought, SeenWork work) {
    this.brought = brought;
    this.work = work;
  }

  private record Listed(List<JobJson> work) {}

  private record JobJson(
      String id,
      String kind,
      String state,
      String begun,
      int total,
      int added,
      int known,
      int failed,
      List<Long> reports,
      List<String> failures,
      @Nullable String fault) {

    static JobJson of(Job job) {
      Progress at = job.progress();
      return new JobJson(
          at.id(),
          at.kind().name().toLowerCase(Locale.ROOT),
          at.state().name().toLowerCase(Locale.ROOT),
          at.begun().toString(),
          at.total(),
          at.added(),
          at.known(),
          at.failed(),
          at.reports(),
          at.failures(),
          at.fault());
    }
  }

  /** The body is the file, whatever type it is said to have; its name tells what it is. */
  @PostMapping("/api/reports/files")
  ResponseEntity<String> file(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String project,
      HttpServletRequest request)
      throws IOException {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    boolean isName = !last.isBlank() && last.chars().noneMatch(Character::isISOControl);
    if (!isName || last.startsWith(".") || last.length() > Sent.LINE) {
      throw new NotUnderstoodException("Name the file in the address, such as ?name=report.pdf.");
    }
    return begun(brought.file(last, request.getInputStream(), project));
  }

  /** The one request that leaves the desk, and only because somebody asked for it by name. */
  @PostMapping("/api/reports/pages")
  ResponseEntity<String> page(@RequestBody(required = false) @Nullable String body) {
    Sent sent = Sent.of(body, "address", "proxy", "ignoreRobots", "terms", "project");
    String address = sent.text("address", LONGEST_ADDRESS);
    if (address.isBlank()) {
      throw new NotUnderstoodException("Send the address of the page.");
    }
    PageRequest page =
        new PageRequest(
            address,
            sent.text("proxy", Sent.LINE),
            sent.flag("ignoreRobots"),
            sent.text("terms", Sent.SENTENCES));
    try {
      return begun(brought.page(page, sent.text("project", Sent.LINE)));
    } catch (CaptureRefusal e) {
      return Answers.refused(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
    }
  }

  private static ResponseEntity<String> begun(Job job) {
    return Answers.of(HttpStatus.ACCEPTED, Map.of("work", job.id()));
  }

  /** The newest first. */
  @GetMapping("/api/work")
  ResponseEntity<String> all() {
    return Answers.ok(new Listed(work.jobs().stream().map(JobJson::of).toList()));
  }

  @GetMapping("/api/work/{job}")
  ResponseEntity<String> one(@PathVariable String job) {
    return work.job(job)
        .map(known -> Answers.ok(JobJson.of(known)))
        .orElseGet(() -> Answers.refused(HttpStatus.NOT_FOUND, "There is no such work."));
  }

  /** What was added by then is kept. */
  @PostMapping("/api/work/{job}/stop")
  ResponseEntity<String> stop(@PathVariable String job) {
    work.job(job).ifPresent(Job::stop);
    return one(job);
  }
}
