package org.durumi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.durumi.reader.intake.Samples.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.durumi.record.source.Report;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IntakeTests {

  private final Intake intake = new Intake(IntakeLimits.DEFAULT, Overrides.NONE);

  @TempDir Path folder;

  @Test
  void listsFilesInOrderWithoutHiddenOnesOrCircles() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("b/c"));
    Files.writeString(folder.resolve("z.txt"), "z");
    Files.writeString(folder.resolve("a.txt"), "a");
    Files.writeString(folder.resolve(".hidden.txt"), "h");
    Files.writeString(inner.resolve("deep.txt"), "d");
    Files.createDirectories(folder.resolve(".git/x"));
    Files.createSymbolicLink(inner.resolve("circle"), folder);
    Files.createSymbolicLink(inner.resolve("gone"), folder.resolve("nowhere"));

    assertThat(intake.files(folder))
        .containsExactly(
            folder.resolve("a.txt"), inner.resolve("deep.txt"), folder.resolve("z.txt"));
    assertThat(intake.files(folder.resolve("a.txt"))).containsExactly(folder.resolve("a.txt"));
  }

  @Test
  void letsAPersonOverrideWhatAFileSays() {
    Overrides known = Overrides.of("2020-01", " River Post ", "KO").withTitle(" Two\nwomen ");
    Intake told = new Intake(IntakeLimits.DEFAULT, known);

    Report report =
        ((Taken.Read)
                told.take(
                        "a.json",
                        utf8("{\"outlet\":\"X\",\"published\":\"2019\",\"text\":\"Two women.\"}"))
                    .getFirst())
            .report();

    assertThat(report.outlet()).isEqualTo("River Post");
    assertThat(report.published()).isEqualTo(Period.of(new CalendarDate(2020, 1, 0)));
    assertThat(report.language()).isEqualTo("ko");
    assertThat(report.title()).isEqualTo("Two women");
  }

  @Test
  void tellsAPersonWhatCannotBeRead() {
    assertThatThrownBy(() -> Overrides.of("soon", null, null))
        .hasMessage("The date 'soon' cannot be read; write it as 2016-12-01, 2016-12 or 2016.");
    assertThatThrownBy(() -> Overrides.of(null, null, "Korean"))
        .hasMessage("The language 'Korean' is not a code of two or three letters such as ko.");
  }

  @Test
  void keepsTheHashOfTheBytesAndTheNameOfTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("abc.note.txt"), "abc");

    Taken.Read read = (Taken.Read) intake.take(file).getFirst();

    assertThat(read.name()).isEqualTo(file.toString());
    assertThat(read.report().id()).isEqualTo("abc.note");
    assertThat(read.report().sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void readsStandardInputByItsContent() {
    Taken taken =
        intake.take("-", new ByteArrayInputStream(utf8("<html><p>" + Samples.ENGLISH))).getFirst();

    assertThat(Samples.text((Taken.Read) taken)).isEqualTo(Samples.ENGLISH);
  }

  @Test
  void believesTheContentOverTheEnding() {
    assertThat(Samples.text(Samples.read("a.pdf", utf8(Samples.ENGLISH))))
        .isEqualTo(Samples.ENGLISH);
    assertThat(Samples.refusal("a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
        .isEqualTo(
            "a.txt is a picture (PNG): it has no text to read without OCR, which Durumi does not"
                + " do yet; type the text or give a PDF with text.");
  }

  @Test
  void showsNoReportTextInItsOwnDescriptions() {
    Taken.Read read = Samples.read("a.txt", utf8(Samples.ENGLISH));

    assertThat(read.toString()).doesNotContain("women");
  }
}
