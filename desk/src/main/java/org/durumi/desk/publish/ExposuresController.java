package org.durumi.desk.publish;

import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.desk.access.Doer;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.exposure.Exposure;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.exposure.Field;
import org.durumi.publisher.leaving.OfficeExposures;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How far each field travels, and changing it within what is allowed. */
@Controller
final class ExposuresController {

  private static final String PAGE = "/publish/exposures";
  private static final int LONGEST = 2000;

  private final Vault vault;
  private final Pages pages;

  ExposuresController(Vault vault, Pages pages) {
    this.vault = vault;
    this.pages = pages;
  }

  @GetMapping("/publish/exposures")
  View show() {
    Words words = pages.words();
    GateWords gate = new GateWords(words);
    Exposures office = vault.with(OfficeExposures::of);
    Exposures usual = Exposures.standard();
    return pages.show(
        "publish/exposures",
        new ExposuresView(
            Stream.of(Field.values())
                .map(field ->
                    new ExposuresView.Row(
                        field.code(),
                        gate.field(field),
                        office.of(field).code(),
                        office.isFixed(field),
                        office.of(field) != usual.of(field),
                        gate.why(field)))
                .toList(),
            Stream.of(Exposure.values())
                .map(one -> new Choice(one.code(), words.of("exposure." + one.code())))
                .toList()));
  }

  @PostMapping("/publish/exposures")
  View change(
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String exposure,
      @RequestParam(defaultValue = "") String why) {
    Optional<Field> known = Field.of(field);
    Optional<Exposure> wanted = Exposure.of(exposure);
    if (known.isEmpty() || wanted.isEmpty() || why.length() > LONGEST) {
      return pages.go(PAGE, pages.words().of("settings.unknown"));
    }
    Reviewer by = Doer.now();
    String back = PAGE + "#" + known.get().code();
    try {
      vault.with(archive ->
          OfficeExposures.change(
              archive, known.get(), wanted.get(), why.isBlank() ? null : why, by));
    } catch (RefusedDecision e) {
      return pages.go(back, pages.words().of("exposures.refused"));
    }
    return pages.go(back, pages.words().of("exposures.kept"));
  }
}
