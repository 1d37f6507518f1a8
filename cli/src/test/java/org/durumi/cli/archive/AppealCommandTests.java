package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppealCommandTests {

  private static final String ANSWERS =
      """
      office.name (office, 2026-11-20): Example Office
      submitter.name (office, 2026-11-20): Example Office
      action.until (office, 2026-11-20): 20 December 2026
      action.addressees (office, 2026-11-20): The Minister of Public Security
      """;

  @TempDir private Path folder;

  private Office office;
  private Path drafts;
  private Path answers;

  @BeforeEach
  void acceptAnArrest() {
    office = new Office(folder);
    drafts = folder.resolve("drafts");
    answers = office.report("answers.txt", ANSWERS);
    office.run("add", office.report("a.txt", "2019-08-22\n\n" + Office.ARREST));
    assertThat(office.run("review", "1.1", "accept").code()).isZero();
  }

  @Test
  void aPublicAppealIsDraftedAndTheLogNotesIt() {
    Door drafted =
        office.run("appeal", "1.1", "--to", "public", "--answers", answers, "--out", drafts);
    assertThat(drafted.err()).isEmpty();
    assertThat(drafted.code()).isZero();
    assertThat(drafted.out())
        .startsWith("Urgent action: drafted.\n")
        .contains("Note: Nobody agreed to be named in public", "question to ask:");
    assertThat(drafts)
        .isDirectoryContaining("glob:**/public-*.pdf")
        .isDirectoryContaining("glob:**/public-*.docx")
        .isDirectoryContaining("glob:**/answers-public-*.txt");
    Door again =
        office.run("appeal", "1.1", "--to", "public", "--answers", answers, "--out", drafts);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("is there already; move it away");
    assertThat(office.run("verify").code()).isZero();
  }

  @Test
  void whatBlocksAnAppealIsSaidAndOnlyQuestionsAreWritten() {
    Door blocked = office.run("appeal", "1.1", "--to", "wgeid", "--out", drafts);
    assertThat(blocked.code()).isEqualTo(1);
    assertThat(blocked.out())
        .contains(
            "Not drafted for wgeid.\n",
            "Blocked: wgeid takes the case of one named person, and no accepted report names one;"
                + " answer person.name.\n",
            "(needed)");
    assertThat(drafts)
        .isDirectoryContaining("glob:**/questions-wgeid-*.pdf")
        .isDirectoryNotContaining("glob:**/wgeid-*");
  }

  @Test
  void whatIsNotUnderstoodIsSaidInOneSentence() {
    assertThat(office.run("appeal", "1.1", "--to", "unhcr", "--out", drafts).err())
        .isEqualTo("'unhcr' is no receiver; say special-procedures, wgeid, wgad or public.\n");
    assertThat(office.run("appeal", "1.1", "--to", "wgad", "--lang", "ko", "--out", drafts).err())
        .isEqualTo("'ko' is none of en, fr, es; receivers take these.\n");
    assertThat(
            office.run("appeal", "1.1", "--to", "wgad", "--format", "odt", "--out", drafts).err())
        .isEqualTo("'odt' is no format of a draft; say docx, pdf or docx,pdf.\n");
  }
}
