package org.durumi.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.place.Program;
import org.durumi.archive.seal.ServerKeys;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.ReportFilter;
import org.durumi.archive.store.SharedPostgres;
import org.durumi.reader.casefile.CasefileJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster read goes straight into a sealed archive on a PostgreSQL server. */
class ServerTests {

  private static final String ID = "00112233445566778899aabbccddeeff";
  private static final String HOME = System.getProperty("user.home");

  @TempDir private Path folder = Path.of("");

  private Path witnesses = Path.of("");
  private List<String> server = List.of();

  @BeforeEach
  void begin() {
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.driver.host", "127.0.0.1");
    System.setProperty("spark.driver.bindAddress", "127.0.0.1");
    // Where the witness lies.
    System.setProperty("user.home", folder.toString());
    witnesses = folder.resolve(".local/state/durumi");
  }

  @AfterEach
  void end() {
    System.setProperty("user.home", HOME);
    List.of("spark.master", "spark.driver.host", "spark.driver.bindAddress")
        .forEach(System::clearProperty);
  }

  @Test
  void casefilesGoToAServerOnceAndAreThoseThatOneMachineReads() throws IOException {
    Path some = folder.resolve("some.jsonl");
    SmallCorpus.lines(some, 1);
    Path all = folder.resolve("all.jsonl");
    SmallCorpus.lines(all, 2);
    int number = SmallCorpus.reports().size();
    run(0, "read", "--all", "--reader", "rules", "--out", "some", some);
    run(0, "read", "--all", "--reader", "rules", "--out", "all", all);
    Database database = archive();

    assertThat(add(0, "some")).contains("Added " + number + " reports; 0 were there before");
    // As after an addition that was stopped.
    assertThat(add(0, "all"))
        .contains("Added " + number + " reports; " + number + " were there before");
    assertThat(add(0, "all")).contains("Added 0 reports; " + 2 * number + " were there before");

    Map<String, String> expected = SmallCorpus.onOneMachine(all);
    CasefileJson form = new CasefileJson();
    try (Archive archive = Archive.open(database, witnesses, Clock.systemUTC(), Program.NAME)) {
      assertThat(archive.count(ReportFilter.ALL)).isEqualTo(2 * number);
      List<String> kept = new ArrayList<>();
      for (long i = 1; i <= 2L * number; i++) {
        Dossier dossier = archive.dossier(i).orElseThrow();
        kept.add(form.write(dossier.proposed()));
      }
      assertThat(kept).containsExactlyInAnyOrderElementsOf(expected.values());
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void whoLacksTheKeyFileOrThePasswordIsToldInOneSentence() throws IOException {
    Path some = folder.resolve("some.jsonl");
    SmallCorpus.lines(some, 1);
    run(0, "read", "--all", "--reader", "rules", "--out", "some", some);
    archive();
    Files.move(folder.resolve("server.keys"), folder.resolve("away.keys"));
    assertThat(add(1, "some")).contains("server.keys is missing").doesNotContain("Exception");
    Files.move(folder.resolve("away.keys"), folder.resolve("server.keys"));
    Files.writeString(folder.resolve("password"), "another\n");
    assertThat(add(1, "some")).contains("does not let this user in").doesNotContain("Exception");
    server = List.of(server.get(0), server.get(1));
    assertThat(add(2, "some")).contains("--database-password-file").doesNotContain("Exception");
  }

  /** An empty archive on a server, and how the command line names it. */
  private Database archive() throws IOException {
    Database database = SharedPostgres.fresh();
    Path passphrase = secret("passphrase", "four words that differ");
    Path keys = folder.resolve("server.keys");
    try (DataKey key = DataKey.random();
        Passphrase typed = Passphrase.fromFile(passphrase, _ -> {})) {
      KeyFile opens = KeyFile.forServer(ID, key, typed, Argon2Settings.STANDARD);
      ServerKeys.of(opens, key, SharedPostgres.KEYS).write(keys);
    }
    Archive.create(database, ID, witnesses, Clock.systemUTC(), Program.NAME).close();
    Map.Entry<String, String> named = SharedPostgres.named(database);
    server =
        List.of(
            "--database=" + named.getKey(),
            "--keys=" + keys,
            "--database-password-file=" + secret("password", named.getValue()));
    return database;
  }

  private Path secret(String name, String line) throws IOException {
    return Files.writeString(folder.resolve(name), line + "\n");
  }

  private String add(int code, String from) {
    List<Object> args =
        new ArrayList<>(List.of("add", from, "--passphrase-file", folder.resolve("passphrase")));
    args.addAll(server);
    return run(code, args.toArray());
  }

  private String run(int code, Object... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    List<String> words = new ArrayList<>();
    for (Object arg : args) {
      words.add(
          List.of("some", "all").contains(arg) ? folder.resolve(arg.toString()) + "" : arg + "");
    }
    assertThat(Corpus.run(out, out, words.toArray(String[]::new)))
        .as(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(code);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
