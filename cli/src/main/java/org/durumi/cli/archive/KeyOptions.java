package org.durumi.cli.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What opens an archive, wherever it lies. */
public class KeyOptions {

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is the passphrase (DURUMI_PASSPHRASE_FILE, else it is asked for).",
        "The passphrase itself is never taken from an option or a variable."
      })
  private @Nullable Path passphrase;

  @Option(
      names = "--recovery-key-file",
      paramLabel = "FILE",
      description = "Opens with the recovery key in this file in place of the passphrase.")
  private @Nullable Path recoveryKey;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = {
        "The key file of an archive on a database server",
        "(DURUMI_KEYS, else ~/.config/durumi/HOST-PORT-DATABASE.keys). Never kept on the server."
      })
  private @Nullable Path serverKeys;

  @Option(
      names = "--database-password-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is the password of a database server's user",
        "(DURUMI_DATABASE_PASSWORD_FILE, else it is asked for)."
      })
  private @Nullable Path databasePassword;

  /** What the command line names. */
  public KeyOptions() {}

  @Nullable Path passphrase() {
    return passphrase;
  }

  @Nullable Path recoveryKey() {
    return recoveryKey;
  }

  @Nullable Path serverKeys() {
    return serverKeys;
  }

  @Nullable Path databasePassword() {
    return databasePassword;
  }
}
