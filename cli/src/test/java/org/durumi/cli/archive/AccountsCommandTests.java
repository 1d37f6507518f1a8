package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.durumi.archive.store.SharedPostgres;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first account of a team's desk, made at the command line. */
class AccountsCommandTests {

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
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    office.run("add", office.report("a.txt", Office.ARREST));
    office.run(
        "move", "--from", office.archive(), "--to", server, "--database-password-file", password);
  }

  @Test
  void anAccountIsMadeOnceAndPrintsAnAddressThatIsGoodOnce() {
    Door made = accounts("add", "Min-ji", "--origin", "https://desk.example.org");
    assertThat(made.code()).isZero();
    assertThat(made.out()).matches("https://desk\\.example\\.org/invitation/[\\w-]{43}\\n");
    assertThat(made.err()).contains("good once");
    assertThat(accounts("add", "MIN-JI").err()).contains("names are not given twice");
    assertThat(accounts("list").out()).contains("invited", "Min-ji");
    assertThat(accounts("invite", "min-ji").out()).isNotEqualTo(made.out());
    assertThat(accounts("roles", "min-ji", "--role", "reviewer", "--project", "yanji").code())
        .isZero();
    assertThat(accounts("roles", "min-ji", "--role", "administrator", "--project", "yanji").err())
        .contains("one of the whole archive");
    assertThat(accounts("verify").code()).isNotZero();
    assertThat(
            office.run("verify", "--database", server, "--database-password-file", password).out())
        .endsWith("OK\n");
  }

  @Test
  void whatCannotBeDoneIsSaidInASentence() {
    assertThat(accounts("add").err()).contains("Name the person");
    assertThat(accounts("add", "Jun", "--role", "king").err()).contains("no role king");
    assertThat(accounts("shut", "Nobody").err()).contains("no account of that name");
    assertThat(office.run("serve", "--team").err()).contains("Name the archive's database");
    assertThat(office.run("serve", "--team", "--database", server, "--port", "99999").err())
        .contains("from 0 to 65535");
  }

  @Test
  void aDeskIsNotOpenedWhileItsDatabaseIsAway() {
    Door away =
        office.run(
            "serve",
            "--team",
            "--database",
            "postgresql://jun@127.0.0.1:1/durumi",
            "--database-password-file",
            password);
    assertThat(away.code()).isNotZero();
    assertThat(away.out()).isEmpty();
    assertThat(away.err().lines()).singleElement().asString().contains("cannot be reached");
  }

  private Door accounts(String... more) {
    List<Object> all = new ArrayList<>(List.of("accounts"));
    all.addAll(Arrays.asList(more));
    all.addAll(List.of("--database", server, "--database-password-file", password));
    return office.run(all.toArray());
  }
}
