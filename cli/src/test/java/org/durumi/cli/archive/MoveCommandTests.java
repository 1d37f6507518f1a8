package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    assertThat(onServer("verify").out()).endsWith("OK\n");
    Path back = folder.resolve("back");
    assertThat(
            office
                .run("move", "--from", server, "--to", back, "--database-password-file", password)
                .code())
        .isZero();
    assertThat(office.run("verify", "--archive", back).out()).endsWith("OK\n");
    assertThat(office.run("list", "--archive", back).out()).contains("b.txt");
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
    Object[] all = new Object[more.length + 5];
    all[0] = command;
    System.arraycopy(more, 0, all, 1, more.length);
    all[more.length + 1] = "--database";
    all[more.length + 2] = server;
    all[more.length + 3] = "--database-password-file";
    all[more.length + 4] = password;
    return office.run(all);
  }
}
