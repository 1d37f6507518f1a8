package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppealCommandTests {

  static final String ANSWERS =
      """
      office.name (office, 2026-11-20): Example Office
      submitter.name (office, 2026-11-20): Example Office
      action.until (office, 2026-11-20): 20 December 2026
      action.addressees (office, 2026-11-20): The Minister of Public Security
      """;

  private static final String NAMED =
      "2019-09-02\n\nPolice in Yanji arrested Kim Chol-su, a North Korean refugee, on 30 August"
          + " 2019, an activist said.";

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
    assertThat(office.run("releases").out())
        .contains("Appeal 1, ", "public, to public: Urgent action, incident ")
        .endsWith("0 releases, 1 appeal.\n");
    assertThat(office.run("releases", "appeal", "1").out()).contains("  file public-", ".pdf ");
  }

  @Test
  void whoTakesAConsentBackIsToldOfAppealsToo() {
    office.run("add", "--outlet", "Daily NK", office.report("named.txt", NAMED));
    assertThat(office.run("review", "2.1", "accept").code()).isZero();
    Path told =
        office.report(
            "told.txt",
            ANSWERS
                + "person.name (mother, 2026-11-20): Kim Chol-su\n"
                + "consent.name.wgeid (mother, 2026-11-20): yes, Kim Chol-su\n");
    Object[] command = {"appeal", "2.1", "--to", "wgeid", "--answers", told, "--out", drafts};
    Door blocked = office.run(command);
    assertThat(blocked.code()).isEqualTo(1);
    assertThat(blocked.out())
        .contains("The archive keeps no consent, for the purpose confidential, to name a");
    Door given =
        office.run(
            "consent",
            "add",
            "Kim Chol-su",
            "--item",
            "2.1/names",
            "--for",
            "confidential",
            "--until",
            "2099-12-31");
    assertThat(given.code()).as(given.err()).isZero();
    drafts = folder.resolve("again");
    command[7] = drafts;
    Door drafted = office.run(command);
    assertThat(drafted.code()).as(drafted.out() + drafted.err()).isZero();
    Door back = office.run("consent", "revoke", "1");
    assertThat(back.out())
        .contains("is taken back. 1 appeal went out", "Appeal 1, ", "confidential, to wgeid: ");
    command[7] = folder.resolve("third");
    assertThat(office.run(command).out()).contains("was taken back or has ended");
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
