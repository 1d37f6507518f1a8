package org.durumi.desk.add;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.durumi.archive.Destination;
import org.durumi.archive.capture.CaptureRefusal;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.durumi.desk.work.Input;
import org.durumi.desk.work.Job;
import org.durumi.desk.work.Readings;
import org.durumi.reader.intake.Intake;
import org.durumi.record.review.RefusedDecision;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Adds reports. */
@Controller
final class AddController {

  private static final int REFUSED = HttpServletResponse.SC_UNPROCESSABLE_CONTENT;

  private final Vault vault;
  private final BroughtReports brought;
  private final Readings readings;
  private final Pages pages;

  AddController(Vault vault, BroughtReports brought, Readings readings, Pages pages) {
    this.vault = vault;
    this.brought = brought;
    this.readings = readings;
    this.pages = pages;
  }

  @GetMapping("/add")
  View ask() {
    return pages.show("add/add", AddView.empty());
  }

  @PostMapping("/add/files")
  View files(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Words words = pages.words();
    Spool spool = Spool.open();
    boolean handedOn = false;
    try {
      Sent sent = Sent.take(request, spool);
      List<Input> inputs = sent.inputs();
      if (inputs.isEmpty()) {
        return refused(response, AddView.refused(words.of("add.files.none")));
      }
      Job job = brought.files(inputs, spool, Projects.of(sent.project()));
      View view = pages.go("/work/" + job.id());
      handedOn = true;
      return view;
    } catch (RefusedDecision e) {
      return refused(response, AddView.refused(words.of("add.into.refused")));
    } catch (Sent.TooMuchException e) {
      return refused(
          response,
          AddView.refused(words.of("add.files.too-many", Sent.MOST_FILES, Sent.MOST_BYTES >> 20)));
    } finally {
      if (!handedOn) {
        spool.close();
      }
    }
  }

  @PostMapping("/add/text")
  View text(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String outlet,
      @RequestParam(defaultValue = "") String published,
      @RequestParam(defaultValue = "") String project,
      HttpServletResponse response) {
    Words words = pages.words();
    Pasted pasted = new Pasted(text, title, outlet, published);
    if (text.isBlank()) {
      return refused(response, AddView.refused(pasted, words.of("add.text.none")));
    }
    Intake intake;
    Destination into;
    try {
      intake = pasted.intake();
      into = Projects.of(project);
    } catch (RefusedDecision e) {
      return refused(response, AddView.refused(pasted, words.of("add.into.refused")));
    } catch (IllegalArgumentException e) {
      return refused(response, AddView.refused(pasted, words.of("add.text.date")));
    }
    Pasted.Outcome outcome =
        vault.with(archive -> pasted.add(archive, readings.with(intake), into));
    if (outcome.report() == 0) {
      String why = String.join(" ", outcome.failures());
      return refused(
          response, AddView.refused(pasted, why.isEmpty() ? words.of("add.text.elsewhere") : why));
    }
    String key = outcome.isNew() ? "add.text.added" : "add.text.known";
    return pages.go("/reports/" + outcome.report(), words.of(key, outcome.report()));
  }

  @PostMapping("/add/page")
  View page(
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String proxy,
      @RequestParam(defaultValue = "false") boolean ignoreRobots,
      @RequestParam(defaultValue = "") String terms,
      @RequestParam(defaultValue = "") String project,
      HttpServletResponse response) {
    PageRequest page = new PageRequest(address, proxy, ignoreRobots, terms);
    if (address.isBlank()) {
      return refused(response, AddView.refused(page, pages.words().of("add.page.none")));
    }
    try {
      return pages.go("/work/" + brought.page(page, project).id());
    } catch (CaptureRefusal e) {
      return refused(response, AddView.refused(page, pages.words().of("add.page.proxy.refused")));
    } catch (RefusedDecision e) {
      return refused(response, AddView.refused(page, pages.words().of("add.into.refused")));
    }
  }

  private View refused(HttpServletResponse response, AddView view) {
    response.setStatus(REFUSED);
    return pages.show("add/add", view);
  }
}
