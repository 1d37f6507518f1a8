package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.durumi.cli.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleCommandTests {

  @TempDir private Path folder;

  @Test
  void reportsGoFromOneOfficeToAnotherOnAMemoryStick() throws IOException {
    Office seoul = new Office(Files.createDirectories(folder.resolve("seoul")));
    Office geneva = new Office(Files.createDirectories(folder.resolve("geneva")));
    Path stick = Files.createDirectories(folder.resolve("stick"));
    seoul.run("add", seoul.report("a.txt", "Raid\n\n2019-08-22\n\n" + Office.ARREST));
    seoul.run("review", "1.1", "accept", "--by", "Min-ji");
    geneva.run("add", geneva.report("b.txt", "A quiet day in Tumen."));
    Door key = geneva.run("bundle", "key", "--office", "Geneva", "-o", stick.resolve("geneva.key"));
    assertThat(key.code()).isZero();
    assertThat(key.err()).startsWith("Fingerprint, to compare by telephone: ");
    seoul.run("bundle", "key", "--office", "Seoul", "-o", stick.resolve("seoul.key"));
    Path bundle = stick.resolve("may.bundle");
    Door sealed =
        seoul.run(
            "bundle",
            "seal",
            "--to",
            stick.resolve("geneva.key"),
            "--office",
            "Seoul",
            "--reports",
            "1",
            bundle);
    assertThat(sealed.err()).isEmpty();
    assertThat(sealed.out()).startsWith("Sealed 1 report for Geneva (");
    assertThat(geneva.run("bundle", "open", bundle).err())
        .isEqualTo("Look first with --preview, then name who it must be from: --from KEYFILE\n");
    Door seen = geneva.run("bundle", "open", bundle, "--preview");
    assertThat(seen.out()).contains("by Seoul (", "  new    Raid (1 event, 1 decided)\n");
    Door taken = geneva.run("bundle", "open", bundle, "--from", stick.resolve("seoul.key"));
    assertThat(taken.out()).endsWith("Took in 1 report: 2\n");
    Door again = geneva.run("bundle", "open", bundle, "--from", stick.resolve("seoul.key"));
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).startsWith("This was taken in before, on ");
    assertThat(seoul.run("bundle", "open", bundle, "--preview").err())
        .contains("does not open with this archive's key");
    assertThat(geneva.run("verify").code()).isZero();
    assertThat(seoul.run("verify").code()).isZero();
    assertThat(seoul.run("releases").out())
        .contains("Bundle 1, ", "partner, to Geneva (", "one report, bundle ")
        .endsWith("0 releases, 1 bundle.\n");
    assertThat(seoul.run("releases", "bundle", "1").out()).contains("  file may.bundle ");
    seoul.run(
        "consent",
        "add",
        "she",
        "--item",
        "1/testimony",
        "--for",
        "partner",
        "--until",
        "2099-12-31");
    assertThat(seoul.run("consent", "revoke", "1").out()).contains("1 bundle went out");
  }

  @Test
  void whatTwoOfficesDecidedDifferentlyIsSeenBeforeItIsTakenInAndStaysAsItIs() throws IOException {
    Office seoul = new Office(Files.createDirectories(folder.resolve("seoul")));
    Office geneva = new Office(Files.createDirectories(folder.resolve("geneva")));
    Path stick = Files.createDirectories(folder.resolve("stick"));
    String raid = "Raid\n\n2019-08-22\n\n" + Office.ARREST;
    for (Office office : new Office[] {seoul, geneva}) {
      office.run("add", office.report("raid.txt", raid));
    }
    seoul.run("add", seoul.report("second.txt", "A second raid\n\n2019-09-22\n\n" + Office.ARREST));
    seoul.run("review", "1.1", "accept", "--by", "Min-ji");
    geneva.run("review", "1.1", "reject", "--why", "Told twice.", "--by", "Ada");
    geneva.run("bundle", "key", "--office", "Geneva", "-o", stick.resolve("geneva.key"));
    seoul.run("bundle", "key", "--office", "Seoul", "-o", stick.resolve("seoul.key"));
    Path bundle = stick.resolve("all.bundle");
    seoul.run(
        "bundle",
        "seal",
        "--to",
        stick.resolve("geneva.key"),
        "--office",
        "Seoul",
        "--reports",
        "1,2",
        bundle);
    String before = geneva.run("show", "1").out();
    assertThat(geneva.run("bundle", "open", bundle, "--preview").out())
        .contains("is report 1 here, which stays; the offices differ about ", "  new    ");
    assertThat(geneva.run("show", "1").out()).isEqualTo(before);
    Door taken = geneva.run("bundle", "open", bundle, "--from", stick.resolve("seoul.key"));
    assertThat(taken.code()).isZero();
    assertThat(taken.out()).contains("Took in 1 report: 2\n");
    assertThat(geneva.run("show", "1").out()).isEqualTo(before);
    assertThat(geneva.run("show", "2").out()).contains("Yanji");
    assertThat(geneva.run("list", "--status", "proposed").code()).isZero();
    assertThat(geneva.run("verify").code()).isZero();
  }
}
