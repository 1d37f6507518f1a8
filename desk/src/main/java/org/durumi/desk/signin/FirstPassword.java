package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.access.SecretFields;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.ProviderOptions;
import org.durumi.desk.start.TeamOptions;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sets up a password, an app for codes and recovery codes for an account that has none. */
@Component
@Profile("team")
final class FirstPassword {

  private final Vault vault;
  private final Joining joining;
  private final Passwords passwords;
  private final OneTimeCodes codes;
  private final @Nullable TeamOptions team;

  FirstPassword(
      Vault vault, Joining joining, Passwords passwords, OneTimeCodes codes, DeskOptions options) {
    this.vault = vault;
    this.joining = joining;
    this.passwords = passwords;
    this.codes = codes;
    this.team = options.team();
  }

  /** What somebody sees who chooses it. */
  JoinView view(AccountRow row, HttpServletRequest request, @Nullable String refusal) {
    byte[] secret = joining.secret(request);
    ProviderOptions provider = team == null ? null : team.provider();
    return new JoinView(
        row.name(),
        new String(secret, StandardCharsets.US_ASCII).replaceAll("(.{4})(?=.)", "$1 "),
        QrCode.of(codes.address(secret, row.name(), team == null ? "" : team.host())),
        provider == null ? null : provider.host(),
        refusal);
  }

  /** What became of a choice. */
  sealed interface Chosen {

    /**
     * Kept.
     *
     * @param recovery the recovery codes, to be shown once
     */
    record Kept(List<String> recovery) implements Chosen {

      /** Never a code. */
      @Override
      public String toString() {
        return "Kept";
      }
    }

    /**
     * Nothing was kept.
     *
     * @param why the key of a sentence
     */
    record Refused(String why) implements Chosen {}
  }

  /** Keeps what the form holds, if the app that it was told of shows the code. */
  Chosen keep(AccountRow row, String code, HttpServletRequest request) {
    byte[] secret = joining.secret(request);
    char[] typed = SecretFields.take(request, "passphrase");
    char[] again = SecretFields.take(request, "again");
    OptionalLong step = codes.step(secret, code);
    try {
      String fault = passwords.fault(typed, again, row.name());
      if (fault != null || step.isEmpty()) {
        return new Chosen.Refused(fault == null ? "joining.code.refused" : fault);
      }
      String hash = passwords.hash(typed);
      List<String> recovery = codes.recoveryCodes();
      vault.whole(archive -> {
        var ways = archive.accounts().ways();
        ways.password(row, hash, new String(secret, StandardCharsets.US_ASCII));
        ways.codes(row, Set.copyOf(recovery));
        return ways.step(row, step.orElseThrow());
      });
      return new Chosen.Kept(recovery);
    } finally {
      Arrays.fill(typed, '\0');
      Arrays.fill(again, '\0');
    }
  }
}
