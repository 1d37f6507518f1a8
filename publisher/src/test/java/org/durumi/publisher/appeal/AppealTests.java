package org.durumi.publisher.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.durumi.linker.chain.Basis;
import org.durumi.linker.chain.Claim;
import org.durumi.linker.chain.Part;
import org.durumi.linker.chain.Standing;
import org.durumi.linker.chain.Status;
import org.durumi.linker.chain.StatusChange;
import org.durumi.linker.chain.StatusTimeline;
import org.durumi.publisher.paper.Paper;
import org.durumi.publisher.paper.PdfWriter;
import org.durumi.publisher.paper.Screens;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Appeals from a case. */
class AppealTests {

  private static final String NAME = "Kim Chol-su";

  private static final String NEWS =
      "Police in Yanji arrested nine North Korean refugees on November 3, 2026, among them "
          + NAME
          + ", whom a missionary had hidden in a safe house. It is feared that the refugees will be"
          + " sent back.";

  private static final String OFFICE =
      """
      office.name (office, 2026-11-20): Durumi Documentation Office
      office.address (office, 2026-11-20): 12 Example Street; Seoul; office@example.org
      submitter.name (office, 2026-11-20): Durumi Documentation Office
      submitter.address (office, 2026-11-20): 12 Example Street, Seoul
      submitter.email (office, 2026-11-20): office@example.org
      submitter.relation (office, 2026-11-20): Acts for the mother.
      """;

  private static final String FAMILY =
      OFFICE
          + """
          person.name (mother, 2026-11-20): Kim Chol-su
          person.sex (mother, 2026-11-20): Male
          person.birth (mother, 2026-11-20): 1994
          steps.taken (mother, 2026-11-20): She wrote to the police in Yanji on 10 November 2026
            and had no answer.
          consent.name.wgeid (mother, 2026-11-20): yes, Kim Chol-su, until 2027-11-20
          consent.name.wgad (mother, 2026-11-20): yes, Kim Chol-su
          consent.name.special-procedures (mother, 2026-11-20): yes, Kim Chol-su
          """;

  @TempDir private Path folder;

  private SmallCase small;

  @BeforeEach
  void makeAnArchive() {
    small = new SmallCase(folder);
  }

  @AfterEach
  void closeIt() {
    small.close();
  }

  private Case news() {
    return small.read(
        small.add(
            "news",
            "Daily NK",
            NEWS,
            SmallCase.arrest("nine North Korean refugees", Count.exactly(9), List.of(NAME)),
            SmallCase.feared("the refugees")));
  }

  private static Appeal draft(Case file, Receiver receiver, String answers) {
    return draft(file, receiver, Tongue.EN, answers);
  }

  private static Appeal draft(Case file, Receiver receiver, Tongue tongue, String answers) {
    Answers read = answers(answers);
    return Drafting.draft(
        file, receiver, tongue, read, Consents.among(read, LocalDate.of(2026, 11, 25)), null);
  }

  private static Answers answers(String lines) {
    return new Answers(Answers.parse("answers.txt", lines.lines().toList()));
  }

  private static Draft ready(Appeal appeal) {
    assertThat(appeal.blocks()).isEmpty();
    return Objects.requireNonNull(appeal.draft());
  }

  private static String words(Draft draft) {
    List<String> words = new ArrayList<>();
    draft.sentences().forEach(sentence -> words.add(sentence.text()));
    return String.join(" ", words);
  }

  private static String printed(Draft draft, String lines, Case file, String name)
      throws IOException {
    Paper paper = Letter.of(draft, answers(lines), file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write(paper, out);
    Screens.draw(out.toByteArray(), name);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void theWorkingGroupOnDisappearancesGetsItsSixElementsEachWithItsSource() throws IOException {
    Case file = news();
    Draft draft = ready(draft(file, Receiver.WGEID, FAMILY));
    assertThat(draft.missing()).isZero();
    String text = printed(draft, FAMILY, file, "wgeid");
    assertThat(text)
        .contains("CONFIDENTIAL", NAME, "On 3 November 2026", "In Yanji, China", "The police")
        .contains("She wrote to the police in Yanji on 10 November 2026 and had no answer.")
        .contains("\u201carrested\u201d at 16\u201324")
        .contains("SHA-256");
  }

  @Test
  void nothingOfHelpersShelterOrContactsIsInAConfidentialDraftEither() throws IOException {
    Case file = news();
    String lines =
        FAMILY
            + "circumstances.described (mother, 2026-11-20): A pastor brought them to a church.\n";
    Appeal appeal = draft(file, Receiver.WGEID, lines);
    assertThat(appeal.remarks())
        .anyMatch(remark -> remark.words().contains("circumstances.described"));
    assertThat(printed(ready(appeal), lines, file, "wgeid-withheld"))
        .doesNotContainIgnoringCase("missionary")
        .doesNotContainIgnoringCase("safe house")
        .doesNotContainIgnoringCase("pastor")
        .doesNotContainIgnoringCase("church");
  }

  @Test
  void withoutTheFamilysConsentThereIsNoDraftAndASentenceSaysWhy() {
    Case file = news();
    Appeal appeal = draft(file, Receiver.WGEID, OFFICE);
    assertThat(appeal.draft()).isNull();
    assertThat(appeal.blocks())
        .extracting(Remark::words)
        .containsExactly(
            "Nobody agreed, for Kim Chol-su, to being named to wgeid; ask, and answer"
                + " consent.name.wgeid.");
    assertThat(appeal.questions()).isNotEmpty();
  }

  @Test
  void aConsentEndsAndIsTakenBack() {
    Case file = news();
    String ended = "consent.name.wgad (mother, 2025-01-01): yes, Kim Chol-su, until 2026-01-01\n";
    assertThat(draft(file, Receiver.WGAD, OFFICE + ended).blocks())
        .extracting(Remark::words)
        .containsExactly("The consent consent.name.wgad ended on 2026-01-01; ask again.");
    String revoked = FAMILY + "consent.name.wgad (mother, 2026-11-22): no, Kim Chol-su\n";
    assertThat(draft(file, Receiver.WGAD, revoked).blocks())
        .extracting(Remark::words)
        .containsExactly("The consent consent.name.wgad was refused or taken back on 2026-11-22.");
  }

  @Test
  void aCaseThatRestsOnMediaReportsAloneIsNotForSpecialProcedures() throws IOException {
    Case file = news();
    String consent = "consent.name.special-procedures (office, 2026-11-20): yes, Kim Chol-su\n";
    assertThat(draft(file, Receiver.SPECIAL_PROCEDURES, OFFICE + consent).blocks())
        .extracting(Remark::words)
        .singleElement()
        .asString()
        .startsWith("Every source is a media report");
    Draft draft = ready(draft(file, Receiver.SPECIAL_PROCEDURES, Tongue.FR, FAMILY));
    assertThat(printed(draft, FAMILY, file, "special-procedures-fr"))
        .contains("Victimes présumées", "CONFIDENTIEL", "Page 1 sur")
        .contains("This does not rest on media reports alone");
  }

  @Test
  void thePublicGetsNoNameNoTownNoDayAndNoQuoteUnlessTheFamilyAgreed() throws IOException {
    Case file = news();
    String action =
        OFFICE
            + "action.until (office, 2026-11-20): 20 December 2026\n"
            + "action.addressees (office, 2026-11-20): The Minister of Public Security\n";
    Appeal appeal = draft(file, Receiver.PUBLIC, action);
    String text = printed(ready(appeal), action, file, "public");
    assertThat(text)
        .contains("Nine people from North Korea")
        .contains("in China", "in November 2026")
        .doesNotContain(NAME, "Chol", "Yanji", "3 November", "arrested\u201d", "SHA-256");
    assertThat(appeal.remarks())
        .extracting(Remark::words)
        .contains("Nobody agreed to be named in public, so the draft names nobody.");
    String agreed = action + "consent.name.public (mother, 2026-11-20): yes, Kim Chol-su\n";
    assertThat(printed(ready(draft(file, Receiver.PUBLIC, agreed)), agreed, file, "public-named"))
        .contains(NAME)
        .doesNotContain("Yanji");
  }

  @Test
  void whatIsFearedIsNeverToldAsHavingHappened() {
    Draft draft = ready(draft(news(), Receiver.WGAD, FAMILY));
    String text = words(draft);
    assertThat(text)
        .contains(
            "According to the sources cited, nine people were arrested or detained by the police")
        .contains(
            "As of 5 November 2026, it was feared that the people concerned would be forcibly returned.")
        .doesNotContain("people were forcibly returned");
  }

  @Test
  void whereReportsDifferItIsSaidWhichSaysWhat() {
    small.add(
        "other",
        "Yonhap",
        "Police in Yanji arrested at least 12 North Korean refugees on November 3, 2026.",
        SmallCase.arrest("12 North Korean refugees", Count.atLeast(12), List.of()));
    Case file = news();
    assertThat(file.told()).hasSizeGreaterThan(2);
    Draft draft = ready(draft(file, Receiver.WGEID, FAMILY));
    assertThat(words(draft))
        .contains(
            "The sources differ on how many they are: at least 12 people (report 1); nine people (report 2).");
  }

  @Test
  void peopleWhoGotAwayAreWrittenAboutNowhere() {
    Case held = news();
    Claim claim = new Claim("1:0", Standing.INFERRED, Basis.BELIEVED, null);
    List<StatusChange> changes = new ArrayList<>(held.timeline().changes());
    changes.add(
        new StatusChange(
            Status.AT_LARGE_AFTER_ESCAPE,
            Standing.INFERRED,
            ActType.ESCAPE_CROSSING,
            null,
            held.incident(),
            List.of(claim),
            null));
    Part part =
        new Part(held.part().id(), null, new StatusTimeline(changes), held.part().tellings());
    Case away = new Case(held.incident(), part, null, held.accounts(), held.clock(), held.today());
    for (Receiver receiver : Receiver.values()) {
      assertThat(draft(away, receiver, FAMILY).blocks().getFirst().words())
          .startsWith("A report says that these people got away");
    }
  }

  @Test
  void aLineThatIsNoAnswerIsNamed() {
    assertThatThrownBy(() -> answers("person.sex: male"))
        .isInstanceOf(AppealRefusal.class)
        .hasMessage(
            "Line 1 of answers.txt is no answer; write it as: person.birth (mother, 2026-11-20):"
                + " 1994");
    assertThatThrownBy(() -> answers("person.sex (mother, yesterday): male"))
        .isInstanceOf(AppealRefusal.class)
        .hasMessageContaining("does not say when");
  }

  @Test
  void whatIsMissingBecomesQuestionsAndAFormToFillIn() throws IOException {
    Appeal appeal = draft(news(), Receiver.WGAD, FAMILY);
    assertThat(appeal.questions())
        .anyMatch(question -> question.key().equals("arbitrary.reasons") && question.isRequired());
    String form = QuestionSheet.form(Receiver.WGAD, appeal);
    assertThat(answers(form).all()).isEmpty();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write(QuestionSheet.paper(Receiver.WGAD, appeal), out);
    Screens.draw(out.toByteArray(), "questions");
    assertThat(printed(ready(appeal), FAMILY, news(), "wgad")).contains("[Not known; question");
  }
}
