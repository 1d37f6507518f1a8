package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.durumi.archive.store.SharedPostgres;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveCommandTests {

  @TempDir private Path folder;

  private Office office;
  private String server;
  private Path password;

  @BeforeEach
  void begin() throws IOException {
    office = new Office(folder);
    Map.Entry<String, String> named = SharedPostgres.named(SharedPostgres.fresh());
    server = named.getKey();
    password = Files.writeString(folder.resolve("password"), named.getValue() + "\n");
  }

  @Test
  void anArchiveGoesToAServerIsWorkedOnThereAndComesBack() throws IOException {
    office.run("add", office.report("a.txt", Office.ARREST));
    assertThat(
            office
                .run(
                    "move",
                    "--from",
                    office.archive(),
                    "--to",
                    server,
                    "--database-password-file",
                    password)
                .code())
        .isZero();
    Path more = office.report("b.txt", Office.ARREST + " Another.");
    assertThat(onServer("add", more).code()).isZero();
    assertThat(onServer("list").out()).contains("b.txt");
    assertThat(onServer("accounts", "add", "Min-ji").code()).isZero();
    assertThat(onServer("verify").out()).endsWith("OK\n");
    Path back = folder.resolve("back");
    assertThat(
            office
                .run("move", "--from", server, "--to", back, "--database-password-file", password)
                .code())
        .isZero();
    assertThat(office.run("verify", "--archive", back).out()).endsWith("OK\n");
    assertThat(office.run("list", "--archive", back).out()).contains("b.txt");
    assertThat(office.run("accounts", "list", "--archive", back).out()).contains("Min-ji");
  }

  @Test
  void keysAreChangedAndWhoLacksThemIsToldInOneSentence() throws IOException {
    office.run("add", office.report("a.txt", Office.ARREST));
    Path keys = folder.resolve("server.keys");
    assertThat(
            office
                .run(
                    "move",
                    "--from",
                    office.archive(),
                    "--to",
                    server,
                    "--keys",
                    keys,
                    "--database-password-file",
                    password)
                .code())
        .isZero();
    assertThat(onServer("list").err()).contains("is missing, and nothing opens");
    Path older = Files.copy(keys, folder.resolve("older.keys"));
    assertThat(onServer("keys", "rotate", "--keys", keys).out()).contains("sealed anew");
    assertThat(onServer("list", "--keys", keys).out()).contains("a.txt");
    assertThat(onServer("verify", "--keys", keys).out()).endsWith("OK\n");
    assertThat(onServer("list", "--keys", older).err())
        .contains("older than its last change of keys")
        .doesNotContain("Exception");
    Path other = Files.writeString(folder.resolve("other"), "a wrong passphrase of some length\n");
    assertThat(onServer("list", "--keys", keys, "--passphrase-file", other).err())
        .contains("The passphrase does not open this archive")
        .doesNotContain("Exception");
    assertThat(
            onServer("keys", "passphrase", "--keys", keys, "--new-passphrase-file", other).code())
        .isZero();
    assertThat(onServer("list", "--keys", keys, "--passphrase-file", other).out())
        .contains("a.txt");
  }

  @Test
  void aPasswordInTheAddressIsRefusedAndNotRepeated() throws IOException {
    office.run("add", office.report("a.txt", Office.ARREST));
    var said =
        office.run("move", "--from", office.archive(), "--to", server.replace("@", ":geheim@"));
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("holds a password").doesNotContain("geheim");
  }

  private Door onServer(String command, Object... more) {
    List<Object> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(more));
    all.addAll(List.of("--database", server, "--database-password-file", password));
    return office.run(all.toArray());
  }
}
