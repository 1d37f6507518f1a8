package org.durumi.publisher.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.KeptConsent;
import org.durumi.record.consent.Purpose;
import org.durumi.record.event.Count;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive's consents decide who is named in an appeal. */
class KeptConsentsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final LocalDate NEXT_YEAR = TODAY.plusYears(1);
  private static final String NAME = "Kim Chol-su";
  private static final Consent.Revocation REVOKED =
      new Consent.Revocation(TODAY.minusDays(1), null);
  private static final Consents SAYS_NOTHING =
      (person, item, receiver) -> new Consents.Verdict(Remark.of(Remark.Kind.UNKNOWN_PERSON), null);

  @TempDir private Path folder;

  private SmallCase small;
  private Case file;

  @BeforeEach
  void makeACase() {
    small = new SmallCase(folder);
    String text =
        "Police in Yanji arrested nine North Korean refugees on November 3, 2026, among them "
            + NAME
            + ".";
    file =
        small.read(
            small.add(
                "news",
                "Daily NK",
                text,
                SmallCase.arrest("nine North Korean refugees", Count.exactly(9), List.of(NAME))));
  }

  @AfterEach
  void closeIt() {
    small.close();
  }

  @Test
  void aNameMayHaveItsOtherLettersInBracketsAndNothingElseBehindAComma() {
    String name = "Kim Chol-su (\uae40\ucca0\uc218, \u91d1\u54f2\u6d19)";
    assertThat(verdict("yes, " + name + ", until 2027-11-20", name).isGiven()).isTrue();
    assertThat(verdict("no, " + name, name).isGiven()).isFalse();
    assertThatThrownBy(() -> verdict("no, Kim Chol-su, she takes it back", NAME))
        .isInstanceOf(AppealRefusal.class)
        .hasMessageContaining("is unclear");
    assertThatThrownBy(() -> verdict("yes, Kim Chol-su, until spring", NAME))
        .isInstanceOf(AppealRefusal.class);
  }

  private static Consents.Verdict verdict(String answer, String name) {
    Answers answers = answers("consent.name.wgeid (mother, 2026-11-20): " + answer + "\n");
    return Consents.among(answers, TODAY).of(name, Consents.Item.NAME, Receiver.WGEID);
  }

  @Test
  void aFileThatSaysYesNamesNobodyWhomTheArchiveDoesNot() {
    Answers answers =
        answers(
            """
            person.name (mother, 2026-11-20): Kim Chol-su
            steps.taken (mother, 2026-11-20): She asked at the police.
            consent.name.wgeid (mother, 2026-11-20): yes, Kim Chol-su
            """);
    Appeal without = draft(answers);
    assertThat(without.draft()).isNull();
    assertThat(without.blocks())
        .extracting(Remark::words)
        .containsExactly(
            "The archive keeps no consent, for the purpose confidential, to name a person of this"
                + " case; ask, and note it, letter for letter as the report or the answer has the"
                + " name: durumi consent add NAME --item 1.1/names --for confidential --until"
                + " DATE.");
    Appeal with = draft(answers, kept(1, "1.1/names", NEXT_YEAR, null));
    assertThat(with.blocks()).isEmpty();
    assertThat(Objects.requireNonNull(with.draft()).sentences().map(Sentence::text))
        .anyMatch(text -> text.contains(NAME));
  }

  @Test
  void aFileMaySayNoAndNeverBringsBackWhatEnded() {
    Answers no = answers("consent.name.wgeid (mother, 2026-11-22): no, Kim Chol-su\n");
    assertThat(draft(no, kept(1, "1.1/names", NEXT_YEAR, null)).draft()).isNull();
    Answers yes = answers("consent.name.wgeid (mother, 2026-11-22): yes, Kim Chol-su\n");
    assertThat(draft(yes, kept(1, "1.1/names", NEXT_YEAR, REVOKED)).blocks())
        .anyMatch(block -> block.words().startsWith("Consent 1 in the archive was taken back"));
    assertThat(draft(yes, kept(1, "1/names", TODAY.minusDays(1), null)).blocks())
        .anyMatch(block ->
            block.words().startsWith("Consent 1 in the archive was taken back or has ended"));
  }

  @Test
  void consentIsForThisPersonThisCaseThisThingAndThisPurpose() {
    assertThat(isGiven(NAME, Receiver.WGEID, kept(1, "1.1/names", TODAY, null))).isTrue();
    assertThat(isGiven(NAME, Receiver.WGEID, kept(1, "1/names", TODAY, null))).isTrue();
    assertThat(isGiven("Kim Yong", Receiver.WGEID, kept(1, "1.1/names", TODAY, null))).isFalse();
    assertThat(isGiven(NAME, Receiver.PUBLIC, kept(1, "1.1/names", TODAY, null))).isFalse();
    assertThat(isGiven(NAME, Receiver.WGEID, kept(1, "2.1/names", TODAY, null))).isFalse();
    assertThat(isGiven(NAME, Receiver.WGEID, kept(1, "1.1/custody_place", TODAY, null))).isFalse();
  }

  @Test
  void whatWasTakenBackStaysSoUntilItIsGivenAnew() {
    KeptConsent old = kept(1, "1.1/names", NEXT_YEAR, REVOKED);
    assertThat(isGiven(NAME, Receiver.WGEID, old, kept(2, "1.1/names", NEXT_YEAR, null))).isTrue();
    KeptConsent later = kept(2, "1.1/names", NEXT_YEAR, REVOKED);
    assertThat(isGiven(NAME, Receiver.WGEID, kept(1, "1.1/names", NEXT_YEAR, null), later))
        .isFalse();
    assertThat(isGiven(NAME, Receiver.WGEID, old, kept(2, "1/names", NEXT_YEAR, null))).isFalse();
  }

  private boolean isGiven(String person, Receiver receiver, KeptConsent... all) {
    return over(SAYS_NOTHING, all).of(person, Consents.Item.NAME, receiver).isGiven();
  }

  private Consents over(Consents answered, KeptConsent... all) {
    var kept = new org.durumi.record.consent.Consents(List.of(all));
    return KeptConsents.over(answered, kept, file, TODAY);
  }

  private Appeal draft(Answers answers, KeptConsent... all) {
    Consents consents = over(Consents.among(answers, TODAY), all);
    return Drafting.draft(file, Receiver.WGEID, Tongue.EN, answers, consents, null);
  }

  private static Answers answers(String lines) {
    return new Answers(Answers.parse("answers.txt", lines.lines().toList()));
  }

  private static KeptConsent kept(
      int number, String item, LocalDate until, Consent.@Nullable Revocation revoked) {
    return new KeptConsent(
        number,
        new Consent(NAME, ConsentItem.parse(item), Purpose.CONFIDENTIAL, until),
        new Reviewer("Min-ji"),
        Instant.EPOCH,
        null,
        revoked);
  }
}
