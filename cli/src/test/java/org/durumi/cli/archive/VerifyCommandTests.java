package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTests {

  private static final String OTHER = "0123 4567 89ab cdef 0123 4567 89ab cdef";

  @TempDir private Path folder;

  private Office office;

  @BeforeEach
  void makeArchive() {
    office = new Office(folder);
    office.run("add", office.report("a.txt", Office.ARREST));
  }

  @Test
  void theKeyThatAPersonExpectsIsFoundHoweverItIsTyped() {
    String fingerprint = fingerprint();
    for (String typed :
        List.of(fingerprint, fingerprint.replace(" ", ""), fingerprint.toUpperCase(Locale.ROOT))) {
      Door verify = office.run("verify", "--key", typed);
      assertThat(verify.code()).isZero();
      assertThat(verify.out())
          .contains("Key      " + fingerprint + ", as named with --key\n")
          .endsWith("OK\n");
    }
    assertThat(office.run("verify").out()).doesNotContain("--key");
  }

  @Test
  void anArchiveUnderAnotherKeyIsBroken() {
    for (String typed : List.of(OTHER, OTHER.replace(" ", "") + OTHER)) {
      Door verify = office.run("verify", "--key", typed);
      assertThat(verify.code()).isEqualTo(1);
      assertThat(verify.out()).contains(fingerprint() + "\n").endsWith("BROKEN\n");
      assertThat(verify.err())
          .isEqualTo("Broken: the archive is signed with another key than --key names.\n");
    }
  }

  @Test
  void whatIsNoKeyIsNotUnderstood() {
    assertThat(office.run("verify", "--key", "12 34").code()).isEqualTo(2);
  }

  private String fingerprint() {
    return office
        .run("verify")
        .out()
        .lines()
        .filter(line -> line.startsWith("Key"))
        .map(line -> line.substring(9))
        .findFirst()
        .orElseThrow();
  }
}
