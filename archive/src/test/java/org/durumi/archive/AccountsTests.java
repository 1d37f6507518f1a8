package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.archive.store.AccountRow;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.PasskeyRow;
import org.durumi.archive.store.Tampering;
import org.durumi.record.casework.Role;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Who may come in, and what the log says of it. */
@BothDatabases
class AccountsTests {

  private static final Map<String, Set<Role>> KEEPER =
      Map.of(Accounts.WHOLE, EnumSet.of(Role.ADMINISTRATOR));
  private static final Map<String, Set<Role>> REVIEWER =
      Map.of(Accounts.WHOLE, EnumSet.of(Role.REVIEWER));

  @Parameter private Engine engine;
  @TempDir private Path folder;
  private SmallArchive small;
  private Archive archive;

  @BeforeEach
  void make() {
    small = new SmallArchive(folder, engine);
    archive = small.make();
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private AccountRow joined(String name, Map<String, Set<Role>> roles) {
    Accounts.Invited invited = archive.accounts().invite(name, roles, Accounts.COMMAND_LINE);
    archive.accounts().ways().password(invited.account(), "{x}" + name, "sealed");
    return archive.accounts().account(invited.account().number()).orElseThrow();
  }

  private static PasskeyRow passkey(AccountRow row, String credential) {
    return new PasskeyRow(
        credential,
        row.number(),
        "laptop",
        Instant.EPOCH,
        null,
        "a2V5",
        0,
        "usb",
        "uv",
        null,
        null);
  }

  @Test
  void anInvitationIsGoodUntilItIsTakenUp() {
    Accounts accounts = archive.accounts();
    Accounts.Invited invited = accounts.invite("Min-ji", REVIEWER, Accounts.COMMAND_LINE);
    assertThat(accounts.invited(invited.secret())).isPresent();
    assertThat(accounts.invited(invited.secret() + "x")).isEmpty();
    accounts.ways().passkey(invited.account(), passkey(invited.account(), "one"));
    assertThat(accounts.invited(invited.secret())).isEmpty();
    assertThat(accounts.named("min-JI").orElseThrow().state()).isEqualTo(AccountRow.State.OPEN);
    assertThat(accounts.named("Min-ji").orElseThrow().in("all")).containsExactly(Role.REVIEWER);
  }

  @Test
  void aNameIsNeverGivenTwice() {
    joined("Min-ji", KEEPER);
    for (String same : List.of("Min-ji", "MIN-JI", "Ｍin-ji", "the command line")) {
      assertThatThrownBy(() -> archive.accounts().invite(same, REVIEWER, Accounts.COMMAND_LINE))
          .isInstanceOf(RefusedDecision.class);
    }
  }

  @Test
  void somebodyAlwaysKeepsTheAccountsAndNobodyGivesThemselvesARole() {
    AccountRow keeper = joined("Jun", KEEPER);
    Accounts accounts = archive.accounts();
    Reviewer jun = new Reviewer("jun");
    assertThatThrownBy(() -> accounts.shut(keeper.number(), true, jun))
        .hasMessageContaining("no administrator");
    assertThatThrownBy(
            () -> accounts.roles(keeper.number(), Accounts.WHOLE, EnumSet.allOf(Role.class), jun))
        .hasMessageContaining("their own roles");
    assertThatThrownBy(
            () -> accounts.roles(keeper.number(), "geneva", EnumSet.of(Role.ADMINISTRATOR), jun))
        .hasMessageContaining("whole archive");
    AccountRow other = joined("Han Bora", KEEPER);
    accounts.shut(keeper.number(), true, new Reviewer(other.name()));
    assertThat(accounts.account(keeper.number()).orElseThrow().state())
        .isEqualTo(AccountRow.State.SHUT);
  }

  @Test
  void aCodeIsGoodOnceAndALaterOneVoidsTheEarlier() {
    AccountRow row = joined("Min-ji", REVIEWER);
    WaysIn ways = archive.accounts().ways();
    assertThat(ways.step(row, 7)).isTrue();
    assertThat(ways.step(row, 7)).isFalse();
    assertThat(ways.step(row, 6)).isFalse();
    ways.codes(row, Set.of("one", "two"));
    assertThat(ways.useCode(row, "one")).isTrue();
    assertThat(ways.useCode(row, "one")).isFalse();
    assertThat(ways.codesLeft(row.number())).isEqualTo(1);
  }

  @Test
  void guessingIsSlowedDownMoreAndMoreAndTold() {
    AccountRow row = joined("Min-ji", REVIEWER);
    Accounts accounts = archive.accounts();
    for (int i = 1; i < WaysIn.FREE; i++) {
      accounts.ways().wrong(row);
    }
    assertThat(accounts.account(row.number()).orElseThrow().freeFrom()).isNull();
    accounts.ways().wrong(row);
    Instant first = accounts.account(row.number()).orElseThrow().freeFrom();
    accounts.ways().wrong(row);
    assertThat(accounts.account(row.number()).orElseThrow().freeFrom()).isAfter(first);
    assertThat(accounts.acts(row.number(), Long.MAX_VALUE, 1).getFirst().kind())
        .isEqualTo(AccountAct.Kind.LOCKED);
    accounts.ways().cameIn(row, "password");
    assertThat(accounts.account(row.number()).orElseThrow().wrong()).isZero();
  }

  @Test
  void whatWasDoneToAccountsProvesItself() {
    filled();
    assertThat(archive.verify().faults()).isEmpty();
    assertThat(archive.accounts().acts(0, Long.MAX_VALUE, 100))
        .extracting(AccountAct::kind)
        .contains(
            AccountAct.Kind.INVITED,
            AccountAct.Kind.JOINED,
            AccountAct.Kind.INVITED_AGAIN,
            AccountAct.Kind.SHUT,
            AccountAct.Kind.TOKEN);
  }

  @Test
  void whatIsWrittenPastTheLogShows() {
    filled();
    for (String trick :
        List.of(
            "insert into membership values (2, 'all', 'publisher')",
            "update passkey set public_key = 'ZXZpbA'",
            "update account set password = '{x}evil' where number = 2",
            "update account set state = 'OPEN' where number = 3",
            "delete from account_trace")) {
      archive.close();
      Tampering.with(small.database(), trick);
      archive = small.open();
      assertThat(archive.verify().faults()).as(trick).isNotEmpty();
    }
  }

  private void filled() {
    joined("Jun", KEEPER);
    AccountRow bora = joined("Han Bora", REVIEWER);
    WaysIn ways = archive.accounts().ways();
    ways.passkey(bora, passkey(bora, "one"));
    ways.passkey(bora, passkey(bora, "two"));
    ways.dropPasskey(bora, "one");
    ways.identify(bora, "https://id.example.org", "bora");
    archive.accounts().tokens().give(bora, "secret", "statistics", Instant.now().plusSeconds(60));
    AccountRow yun = joined("Seo Yun", REVIEWER);
    archive.accounts().inviteAgain(yun.number(), new Reviewer("Jun"));
    archive.accounts().roles(yun.number(), "geneva", EnumSet.of(Role.ANALYST), new Reviewer("Jun"));
    archive.accounts().roles(yun.number(), Accounts.WHOLE, Set.of(), new Reviewer("Jun"));
    archive.accounts().shut(yun.number(), true, new Reviewer("Jun"));
  }
}
