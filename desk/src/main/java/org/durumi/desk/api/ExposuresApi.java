package org.durumi.desk.api;

import java.util.Arrays;
import java.util.List;
import org.durumi.desk.access.Doer;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.exposure.Exposure;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.exposure.Field;
import org.durumi.publisher.leaving.OfficeExposures;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** How far each field travels, for programs. */
@Controller
@Profile("team")
final class ExposuresApi {

  private final Vault vault;

  ExposuresApi(Vault vault) {
    this.vault = vault;
  }

  private record ListJson(List<FieldJson> fields) {

    static ListJson of(Exposures office) {
      return new ListJson(
          Arrays.stream(Field.values()).map(field -> FieldJson.of(field, office)).toList());
    }
  }

  private record FieldJson(String field, String exposure, String usual, boolean fixed, String why) {

    static FieldJson of(Field field, Exposures office) {
      Exposures usual = Exposures.standard();
      return new FieldJson(
          field.code(),
          office.of(field).code(),
          usual.of(field).code(),
          usual.isFixed(field),
          usual.why(field));
    }
  }

  @GetMapping("/api/publish/exposures")
  ResponseEntity<String> all() {
    return Answers.ok(ListJson.of(vault.with(OfficeExposures::of)));
  }

  /** Changes one; more caution needs no reason. */
  @PostMapping("/api/publish/exposures")
  ResponseEntity<String> change(@RequestBody(required = false) @Nullable String body) {
    Sent sent = Sent.of(body, "field", "exposure", "why");
    Field field =
        Field.of(sent.text("field", Sent.LINE))
            .orElseThrow(() -> new NotUnderstoodException("There is no such field."));
    Exposure exposure =
        Exposure.of(sent.text("exposure", Sent.LINE))
            .orElseThrow(() -> new NotUnderstoodException("There is no such exposure."));
    String why = sent.text("why", Sent.SENTENCES);
    return Answers.ok(
        ListJson.of(
            vault.with(archive -> {
              OfficeExposures.change(
                  archive, field, exposure, why.isBlank() ? null : why, Doer.now());
              return OfficeExposures.of(archive);
            })));
  }
}
