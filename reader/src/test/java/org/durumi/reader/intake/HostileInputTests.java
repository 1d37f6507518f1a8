package org.durumi.reader.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.reader.intake.Samples.refusal;
import static org.durumi.reader.intake.Samples.text;
import static org.durumi.reader.intake.Samples.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each of these ends quickly, in one gigabyte of memory, with one sentence. */
@Tag("long")
@Timeout(90)
final class HostileInputTests {

  private static final Intake INTAKE = new Intake(IntakeLimits.DEFAULT, Overrides.NONE);

  @TempDir Path folder;

  private static String sentence(List<Taken> taken) {
    assertThat(taken).hasSize(1);
    return ((Taken.Refused) taken.getFirst()).sentence();
  }

  @Test
  void refusesTwoHundredMegabytesOfTextWithoutLoadingThem() throws IOException {
    Path file = folder.resolve("huge.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200L << 20);
    }

    assertThat(sentence(INTAKE.take(file)))
        .isEqualTo(file + " is larger than 32 MiB; raise --max-bytes to read it.");
  }

  @Test
  void readsNoMoreOfAnEndlessStreamThanItMayTake() {
    long[] handed = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            handed[0]++;
            return 'a';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) 'a');
            handed[0] += length;
            return length;
          }
        };

    assertThat(sentence(INTAKE.take("-", endless)))
        .isEqualTo("- is larger than 32 MiB; raise --max-bytes to read it.");
    assertThat(handed[0]).isLessThan(33L << 20);
  }

  @Test
  void refusesTextOfTooManyCharacters() {
    assertThat(refusal("long.txt", utf8("word ".repeat(500_000))))
        .isEqualTo(
            "long.txt holds more than 2000000 characters of text; raise --max-characters to read"
                + " it.");
  }

  @Test
  void refusesADocxThatUnpacksToFarMoreThanItsSize() {
    byte[] bomb = Samples.docx("<w:p/>".repeat(3_000_000));

    assertThat(bomb.length).isLessThan(1 << 17);
    assertThat(refusal("bomb.docx", bomb))
        .isEqualTo(
            "bomb.docx unpacks to more than 300 times its size; raise --max-ratio to read it.");
  }

  @Test
  void refusesADocxThatUnpacksToTooMuch() {
    IntakeLimits limits =
        IntakeLimits.DEFAULT.withMaxRatio(Integer.MAX_VALUE).withMaxUnpackedBytes(4 << 20);

    assertThat(refusal(limits, "bomb.docx", Samples.docx("<w:p/>".repeat(1_000_000))))
        .isEqualTo("bomb.docx unpacks to more than 4 MiB; raise --max-unpacked to read it.");
  }

  @Test
  void refusesADocxThatDeclaresEntities() {
    String part =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + Samples.wordXml("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>");

    assertThat(refusal("reach.docx", Samples.zip("word/document.xml", part)))
        .isEqualTo(
            "reach.docx holds a document type declaration, which no Word document has; it was not"
                + " read, as such files can reach for others.");
  }

  @Test
  void refusesADocxNestedTooDeeply() {
    byte[] deep = Samples.docx("<w:p>".repeat(20_000) + "</w:p>".repeat(20_000));

    assertThat(refusal(IntakeLimits.DEFAULT.withMaxRatio(100_000), "deep.docx", deep))
        .isEqualTo("deep.docx is nested more than 512 levels deep; raise --max-depth to read it.");
  }

  @Test
  void refusesATruncatedDocx() {
    byte[] whole = Samples.docx(Samples.paragraph(Samples.ENGLISH));

    assertThat(refusal("half.docx", Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo("half.docx is cut short or damaged; get it from its source again.");
  }

  @Test
  void refusesAPdfOfTenThousandPages() {
    byte[] pdf = Samples.pdf(Collections.nCopies(10_000, List.of()));

    assertThat(refusal("book.pdf", pdf))
        .isEqualTo("book.pdf has 10000 pages, more than 500; raise --max-pages to read it.");
  }

  @Test
  void refusesAPdfWhoseStreamUnpacksToGigabytes() {
    byte[] packed = deflate(new byte[64 << 20], 16);
    String head =
        """
        %%PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj
        4 0 obj <</Filter/FlateDecode/Length %d>> stream
        """
            .formatted(packed.length);
    String tail = "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF";
    byte[] pdf = (head + new String(packed, ISO_8859_1) + tail).getBytes(ISO_8859_1);

    assertThat(refusal("bomb.pdf", pdf))
        .isEqualTo("bomb.pdf unpacks to more than 128 MiB; raise --max-unpacked to read it.");
  }

  /** The block, packed as one stream that repeats it. */
  private static byte[] deflate(byte[] block, int times) {
    Deflater deflater = new Deflater(9);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int i = 0; i < times; i++) {
      deflater.setInput(block);
      while (!deflater.needsInput()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  @Test
  void refusesAPdfCutBeforeItsFirstPageOrWarnsWhenSomeIsLeft() {
    byte[] whole = Samples.pdf(List.of(List.of("A short page of words that can be read.")));

    assertThat(refusal("half.pdf", Arrays.copyOf(whole, 40)))
        .isEqualTo("half.pdf is cut short or damaged; get it from its source again.");
    switch (Samples.take("most.pdf", Arrays.copyOf(whole, whole.length - 60))) {
      case Taken.Read read ->
          assertThat(read.warnings())
              .contains("The PDF is cut short or damaged; pages may be missing.");
      case Taken.Refused refused ->
          assertThat(refused.sentence())
              .isEqualTo("most.pdf is cut short or damaged; get it from its source again.");
    }
  }

  @Test
  void refusesHtmlNestedAHundredThousandLevelsDeep() {
    assertThat(refusal("deep.html", utf8("<html><body>" + "<div>".repeat(100_000) + "words")))
        .isEqualTo("deep.html is nested more than 512 levels deep; raise --max-depth to read it.");
  }

  @Test
  void refusesHtmlOfTooManyTags() {
    assertThat(refusal("tags.html", utf8("<html><body>" + "<b>x</b>".repeat(300_000))))
        .isEqualTo("tags.html holds more than 500000 tags; raise --max-tags to read it.");
  }

  @Test
  void stopsReadingWhenTheTimeIsOver() {
    IntakeLimits limits = IntakeLimits.DEFAULT.withMaxTime(Duration.ofMillis(1));

    assertThat(refusal(limits, "slow.html", utf8("<html><body>" + "<p>word ".repeat(400_000))))
        .isEqualTo(
            "slow.html takes longer than 0.001 seconds to read; raise --max-seconds to read it.");
  }

  @Test
  void refusesMailNestedAThousandPartsDeep() {
    StringBuilder mail = new StringBuilder("From: a@b.c\nMIME-Version: 1.0\n");
    for (int i = 0; i < 1000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
      mail.append("\n\n--b").append(i).append('\n');
    }
    mail.append("\nwords");

    assertThat(refusal("deep.eml", utf8(mail.toString())))
        .isEqualTo("deep.eml is nested more than 512 levels deep; raise --max-depth to read it.");
  }

  @Test
  void refusesJsonNestedTooDeeply() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(refusal("deep.json", utf8("{\"x\":" + deep + ",\"text\":\"a\"}")))
        .isEqualTo("deep.json is nested more than 512 levels deep; raise --max-depth to read it.");
  }

  @Test
  void readsInvalidUtf8WithAWarning() {
    byte[] bytes = utf8("Наши слова, две женщины. " + Samples.KOREAN);
    bytes[1] = (byte) 0xFF;

    Taken.Read read = Samples.read("bad.txt", bytes);

    assertThat(text(read)).startsWith("\uFFFD");
    assertThat(read.warnings())
        .contains("Some bytes are not valid UTF-8; U+FFFD stands in their place.");
  }

  @Test
  void removesNulsAndDirectionChangesWithAWarning() {
    Taken.Read read =
        Samples.read("odd.txt", utf8("The \0report \u202Eof\u202C the \u2066day\u2069 was read."));

    assertThat(text(read)).isEqualTo("The report of the day was read.");
    assertThat(read.warnings())
        .containsExactly(
            "4 direction-changing characters were removed.", "1 control character was removed.");
  }

  @Test
  void refusesWhatIsNoText() {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    noise[0] = 1;

    assertThat(refusal("noise.bin", noise))
        .isEqualTo(
            "noise.bin is of a kind that Durumi does not know; save it as text, HTML, PDF, DOCX,"
                + " EML or report JSON.");
  }

  @Test
  void refusesWhatIsEmptyOrABlankOrAbsentOrAFolder() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Path blank = Files.writeString(folder.resolve("blank.txt"), " \n\t\n");

    assertThat(sentence(INTAKE.take(empty))).isEqualTo(empty + " is empty.");
    assertThat(sentence(INTAKE.take(blank))).isEqualTo(blank + " holds no text.");
    assertThat(sentence(INTAKE.take(folder.resolve("none.txt"))))
        .isEqualTo(folder.resolve("none.txt") + " does not exist; check the name.");
    assertThat(sentence(INTAKE.take(folder)))
        .isEqualTo(folder + " is a folder that was given as a file or cannot be opened.");
  }

  @Test
  void refusesWhatCannotBeOpened() throws IOException {
    Path shut = Files.writeString(folder.resolve("shut.txt"), "words");
    boolean barred = shut.toFile().setReadable(false) && !Files.isReadable(shut);
    List<Taken> taken = INTAKE.take(shut);

    // The administrator may read every file, so there the file is simply read.
    if (barred) {
      assertThat(sentence(taken)).isEqualTo(shut + " cannot be opened; check who may read it.");
    } else {
      assertThat(taken).singleElement().isInstanceOf(Taken.Read.class);
    }
  }

  @Test
  void refusesWhatFailsWhileItIsRead() {
    Path broken = Path.of("/proc/self/mem");
    Assumptions.assumeTrue(Files.isReadable(broken));

    assertThat(sentence(INTAKE.take(broken)))
        .isEqualTo(
            "/proc/self/mem cannot be read from its disk or pipe; copy it elsewhere and try"
                + " again.");
  }

  @Test
  void showsAHostileNameWithoutItsControls() {
    assertThat(refusal("a\u202Eb\n.txt", new byte[0])).isEqualTo("a?b?.txt is empty.");
  }

  @Test
  void neverThrowsOnDamagedFiles() {
    List<byte[]> wholes =
        List.of(
            Samples.pdf(List.of(List.of("Words on a page.", "More words."))),
            Samples.docx(Samples.paragraph(Samples.ENGLISH)),
            utf8("<html><body><p>" + Samples.ENGLISH + "</p></body></html>"),
            utf8("From: a@b.c\nDate: 1 May 2020 10:00:00 +0900\nSubject: x\n\n" + Samples.KOREAN),
            utf8("{\"id\":\"1\",\"text\":\"" + Samples.CHINESE + "\"}"));
    Random random = new Random(20261123);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = wholes.get(i % wholes.size()).clone();
      for (int k = random.nextInt(20); k >= 0; k--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      byte[] part = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
      for (Taken taken : INTAKE.take("damaged", part)) {
        if (taken instanceof Taken.Refused refused) {
          assertThat(refused.sentence()).startsWith("damaged").endsWith(".").doesNotContain("\n");
        }
      }
    }
  }
}
