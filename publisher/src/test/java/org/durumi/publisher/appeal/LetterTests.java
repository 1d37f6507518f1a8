package org.durumi.publisher.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.durumi.publisher.paper.Paper;
import org.durumi.record.event.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose letter an appeal is. */
class LetterTests {

  private static final String NAME = "Kim Chol-su";

  private static final String SUBMITTER =
      """
      submitter.name (office, 2026-11-20): Durumi Documentation Office
      submitter.address (office, 2026-11-20): 12 Example Street, Seoul
      submitter.relation (office, 2026-11-20): Acts for the mother.
      """;

  @TempDir private Path folder;

  private Paper letter(Receiver receiver, String lines) throws IOException {
    Answers answers = new Answers(Answers.parse("answers.txt", lines.lines().toList()));
    try (SmallCase small = new SmallCase(Files.createTempDirectory(folder, "case"))) {
      Case file =
          small.read(
              small.add(
                  "news",
                  "Daily NK",
                  "Police in Yanji arrested nine North Korean refugees on November 3, 2026, among"
                      + " them "
                      + NAME
                      + ".",
                  SmallCase.arrest("nine North Korean refugees", Count.exactly(9), List.of(NAME))));
      Appeal appeal =
          Drafting.draft(
              file,
              receiver,
              Tongue.EN,
              answers,
              Consents.among(answers, LocalDate.of(2026, 11, 25)),
              null);
      assertThat(appeal.blocks()).isEmpty();
      return Letter.of(Objects.requireNonNull(appeal.draft()), answers, file);
    }
  }

  @Test
  void whoSubmitsIsTheLetterheadWhereNoOtherIsGiven() throws IOException {
    Paper paper =
        letter(
            Receiver.WGEID,
            SUBMITTER + "consent.name.wgeid (mother, 2026-11-20): yes, Kim Chol-su\n");
    assertThat(paper.office()).isEqualTo("Durumi Documentation Office");
    assertThat(paper.address()).containsExactly("12 Example Street, Seoul");
  }

  @Test
  void aLetterheadNamesNobodyWhomTheDraftWithholds() throws IOException {
    Paper paper =
        letter(
            Receiver.PUBLIC,
            SUBMITTER + "office.name (office, 2026-11-20): Friends of " + NAME + "\n");
    assertThat(paper.office()).isEqualTo("Durumi Documentation Office");
    paper =
        letter(Receiver.PUBLIC, "submitter.name (office, 2026-11-20): Friends of " + NAME + "\n");
    assertThat(paper.office()).isEqualTo("[Office]");
  }
}
