package org.durumi.desk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.desk.access.Doer;
import org.durumi.desk.page.Pages;
import org.durumi.publisher.export.ExportFormat;
import org.durumi.publisher.export.ExportFormats;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.Overruling;
import org.durumi.publisher.leaving.Leaving;
import org.durumi.publisher.release.Audience;
import org.durumi.record.review.RefusedDecision;
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
  private static final int LONGEST = 200;

  private final Pages pages;
  private final GateWork work;
  private final GateTasks tasks;
  private final UsualWish usual;
  private final ObjectProvider<Vouching> vouching;

  ReleaseController(
      Pages pages,
      GateWork work,
      GateTasks tasks,
      UsualWish usual,
      ObjectProvider<Vouching> vouching) {
    this.vouching = vouching;
    this.pages = pages;
    this.work = work;
    this.tasks = tasks;
    this.usual = usual;
  }

  /** For each finding that is let leave the form has {@code second-ID} and {@code why-ID}. */
  @PostMapping("/publish/release")
  View release(@RequestParam MultiValueMap<String, String> form) {
    Optional<Trial> trial =
        work.trial().filter(one -> Integer.toString(one.number()).equals(text(form, "seen")));
    if (trial.isEmpty() || work.now().goesOn()) {
      return refuse(GATE, "publish.stale");
    }
    Trial seen = trial.get();
    Reviewer by = Doer.now();
    String recipient = text(form, "recipient");
    if (seen.asked().audience() != Audience.PUBLIC && recipient.isEmpty()) {
      return refuse(THERE, "publish.recipient.missing");
    }
    if (recipient.length() > LONGEST || recipient.codePoints().anyMatch(Character::isISOControl)) {
      return refuse(THERE, "publish.recipient.long");
    }
    boolean files = form.containsKey("files");
    boolean site = form.containsKey("site");
    List<ExportFormat> formats = formats(form);
    if (files && formats.isEmpty()) {
      return refuse(THERE, "publish.formats.missing");
    }
    List<Overruling> overrulings;
    try {
      // A team's second person says so from an account of their own; a name typed here is nobody.
      Vouching others = vouching.getIfAvailable();
      overrulings = others == null ? overrulings(form, seen) : others.of(seen);
    } catch (RefusedDecision e) {
      return refuse(GATE, "publish.overrule.why");
    }
    if (overrulings.stream().anyMatch(one -> one.by().isSamePerson(by))) {
      return refuse(GATE, "publish.overrule.same");
    }
    List<String> overruled = overrulings.stream().map(Overruling::finding).toList();
    long open = seen.gated().stops().stream().filter(one -> !overruled.contains(one.id())).count();
    if (open > 0) {
      return pages.go(GATE, pages.words().of("publish.stopped", open));
    }
    tasks.release(
        new Order(
            seen,
            by,
            Leaving.recipient(seen.asked().audience(), recipient),
            overrulings,
            formats,
            files,
            site),
        usual);
    return pages.go(GATE);
  }

  private View refuse(String there, String key) {
    return pages.go(there, pages.words().of(key));
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
