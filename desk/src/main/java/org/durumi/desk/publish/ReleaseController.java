package org.durumi.desk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.durumi.desk.access.Doer;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.publisher.export.ExportFormat;
import org.durumi.publisher.export.ExportFormats;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.Overruling;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Lets what was looked at leave. */
@Controller
final class ReleaseController {

  private static final String GATE = "/publish";
  private static final String THERE = "/publish#release";

  /** Of what these say the form is the place. */
  private static final Set<String> OF_THE_FORM =
      Set.of("publish.recipient.missing", "publish.recipient.long", "publish.formats.missing");

  private final Pages pages;
  private final Releasing releasing;
  private final ObjectProvider<Vouching> vouching;

  ReleaseController(Pages pages, Releasing releasing, ObjectProvider<Vouching> vouching) {
    this.pages = pages;
    this.releasing = releasing;
    this.vouching = vouching;
  }

  /** For each finding that is let leave the form has {@code second-ID} and {@code why-ID}. */
  @PostMapping("/publish/release")
  View release(@RequestParam MultiValueMap<String, String> form) {
    Releasing.Wanted wanted =
        new Releasing.Wanted(
            text(form, "recipient"),
            form.containsKey("files"),
            form.containsKey("site"),
            formats(form));
    // A team's second person says so from an account of their own; a name typed here is nobody.
    Vouching others = vouching.getIfAvailable();
    try {
      releasing.release(
          text(form, "seen"),
          Doer.now(),
          wanted,
          trial -> others == null ? overrulings(form, trial) : others.of(trial));
    } catch (RefusedInWords e) {
      return pages.go(OF_THE_FORM.contains(e.key()) ? THERE : GATE, e.in(pages.words()));
    }
    return pages.go(GATE);
  }

  private static List<ExportFormat> formats(MultiValueMap<String, String> form) {
    List<String> wanted = form.getOrDefault("format", List.of());
    return ExportFormats.all().stream().filter(format -> wanted.contains(format.code())).toList();
  }

  /** Only where a second person is named: an open form beside a finding is no overruling. */
  private static List<Overruling> overrulings(MultiValueMap<String, String> form, Trial seen) {
    List<Overruling> all = new ArrayList<>();
    for (Finding finding : seen.gated().stops()) {
      String second = text(form, "second-" + finding.id());
      String why = text(form, "why-" + finding.id());
      boolean asked = !second.isEmpty() || !why.isEmpty();
      if (finding.mayBeOverridden() && asked) {
        all.add(new Overruling(finding.id(), new Reviewer(second), why));
      }
    }
    return all;
  }

  private static String text(MultiValueMap<String, String> form, String name) {
    @Nullable String text = form.getFirst(name);
    return text == null ? "" : text.strip();
  }
}
