package org.durumi.publisher.harm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.durumi.publisher.clearing.Coarsening;
import org.durumi.publisher.clearing.Ground;
import org.durumi.publisher.clearing.Rules;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.release.Audience;
import org.durumi.record.consent.Consents;
import org.durumi.record.event.Place;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmLinterTests {

  private static final Ground NOWHERE =
      new Ground() {
        @Override
        public Optional<Place> provinceOf(Place place) {
          return Optional.empty();
        }

        @Override
        public long populationOf(Place place) {
          return 0;
        }
      };

  private static final HarmLinter LINTER =
      new HarmLinter(
          Secrets.NONE,
          new FieldLint(
              new Coarsening(NOWHERE),
              new Rules(
                  Audience.PUBLIC,
                  LocalDate.of(2026, 11, 29),
                  Exposures.standard(),
                  Consents.NONE)));

  private static List<Hazard> hazards(String text) {
    return LINTER.lint("note", text).stream().map(Finding::hazard).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACT, They met at a church in the city",
    "CONTACT, 그들은 교회에서 만났다",
    "CONTACT, 他们在教会见面",
    "BROKER, A broker took them south",
    "BROKER, 브로커가 도왔다",
    "BROKER, 蛇头带他们走",
    "SHELTER, They stayed in a safe house",
    "SHELTER, 은신처에서 지냈다",
    "SHELTER, 住在安全屋",
    "ROUTE, along the escape route",
    "CROSSING, They crossed the river at night",
    "CROSSING, 밤에 강을 건넜다",
    "CROSSING, 夜里偷渡",
    "METHOD, with a forged passport",
    "PHONE, Call +86 138 1234 5678 now",
    "PHONE, 전화 010-1234-5678",
    "EMAIL, write to someone@example.org",
    "HANDLE, 微信号: crane1987",
    "IDENTITY_NUMBER, number 900101-1234567",
    "COORDINATES, at 42.90751 129.50782",
    "BIRTH_DATE, She was born in May 1987",
    "INTIMATE, She was raped in custody",
    "INTIMATE, 강제 낙태를 당했다",
    "INTIMATE, 遭到强迫堕胎",
    "NAME, Pastor Kim said",
    "NAME, 김철수 씨는",
    "MINOR, a girl aged nine"
  })
  void wordsThatHarmAreFoundInThreeLanguages(Hazard hazard, String text) {
    assertThat(hazards(text)).contains(hazard);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Arrests and forced returns, 2023 to 2024",
        "Police in Yanji held 21 to 30 people on 9 October 2023.",
        "Reports are not events; numbers are lower bounds.",
        "중국 공안이 10월 9일 수백 명을 송환했다.",
        "2023年10月9日，约600人被遣返。"
      })
  void plainStatementsOfWhatHappenedPass(String text) {
    assertThat(hazards(text)).isEmpty();
  }

  @Test
  void eachFindingSaysWhyAndWhatHelps() {
    for (Hazard hazard : Hazard.values()) {
      assertThat(hazard.reason()).isNotBlank();
      assertThat(hazard.remedy().words()).isNotBlank();
    }
    Finding helper = new Finding(Hazard.HELPER, "note", "a helper");
    assertThat(helper.stops()).isTrue();
    assertThat(helper.mayBeOverridden()).isFalse();
    assertThat(new Finding(Hazard.DAY, "note", "a day").stops()).isFalse();
  }

  @Test
  void overrulingTakesAReason() {
    assertThatThrownBy(() -> new Overruling("1a2b3c4d", new Reviewer("Jun"), "ok"))
        .isInstanceOf(RefusedDecision.class);
  }

  @Test
  void whatAPictureSaysOfItselfIsFoundAndTakenAway() throws IOException {
    byte[] png = png();
    assertThat(LINTER.lint("map.png", png)).isEmpty();
    byte[] told = withText(png, "Author", "Quxelbrim");
    assertThat(LINTER.lint("map.png", told))
        .anySatisfy(one -> {
          assertThat(one.hazard()).isEqualTo(Hazard.METADATA);
          assertThat(one.words()).contains("Quxelbrim");
        });
    byte[] more = new byte[told.length + 9];
    System.arraycopy(png, 0, more, 0, png.length);
    System.arraycopy("Quxelbrim".getBytes(UTF_8), 0, more, png.length, 9);
    assertThat(LINTER.lint("map.png", more)).anyMatch(one -> one.hazard() == Hazard.UNREADABLE);
    byte[] bare = BarePicture.of(told).orElseThrow();
    assertThat(LINTER.lint("map.png", bare)).isEmpty();
    assertThat(new String(bare, ISO_8859_1)).doesNotContain("Quxelbrim");
  }

  @Test
  void whereAPhotographWasTakenIsFound() throws IOException {
    byte[] photograph = withPosition(jpeg());
    assertThat(LINTER.lint("photo.jpg", photograph))
        .anyMatch(one -> one.hazard() == Hazard.LOCATION_METADATA && one.stops());
    assertThat(LINTER.lint("photo.jpg", jpeg())).isEmpty();
    assertThat(LINTER.lint("photo.png", BarePicture.of(photograph).orElseThrow())).isEmpty();
  }

  @Test
  void whoMadeADocumentIsFound() throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.getDocumentInformation().setAuthor("Quxelbrim");
      document.save(pdf);
    }
    assertThat(LINTER.lint("a.pdf", pdf.toByteArray()))
        .anyMatch(one -> one.hazard() == Hazard.METADATA && one.words().equals("Quxelbrim"));
    byte[] docx =
        zip(
            "docProps/core.xml",
            "<cp:coreProperties><dc:creator>Quxelbrim</dc:creator></cp:coreProperties>",
            "word/document.xml",
            "<w:p><w:del w:author=\"x\"><w:t>via the safe house</w:t></w:del></w:p>");
    assertThat(LINTER.lint("a.docx", docx))
        .extracting(Finding::hazard)
        .contains(Hazard.METADATA, Hazard.TRACKED_CHANGE, Hazard.SHELTER);
    assertThat(LINTER.lint("a.bin", new byte[] {0, 1, 2, (byte) 0xff}))
        .extracting(Finding::hazard)
        .containsExactly(Hazard.UNREADABLE);
  }

  @Test
  void aFilesNameIsReadToo() {
    assertThat(LINTER.lint("church_list.csv", "a,b\n".getBytes(UTF_8)))
        .extracting(Finding::hazard)
        .containsExactly(Hazard.FILE_NAME);
    assertThat(LINTER.lint("safe-house.csv", "a,b\n".getBytes(UTF_8)))
        .anyMatch(one -> !one.mayBeOverridden());
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB), "png", out);
    return out.toByteArray();
  }

  private static byte[] jpeg() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return out.toByteArray();
  }

  /** A text chunk before the last one. */
  private static byte[] withText(byte[] png, String key, String text) {
    byte[] data = (key + "\0" + text).getBytes(ISO_8859_1);
    byte[] typed = ("tEXt" + key + "\0" + text).getBytes(ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(typed);
    int end = png.length - 12;
    return ByteBuffer.allocate(png.length + typed.length + 8)
        .put(png, 0, end)
        .putInt(data.length)
        .put(typed)
        .putInt((int) crc.getValue())
        .put(png, end, 12)
        .array();
  }

  /** An Exif segment with a position directory of one entry: north. */
  private static byte[] withPosition(byte[] jpeg) {
    ByteBuffer tiff = ByteBuffer.allocate(48);
    tiff.put("MM\0*".getBytes(ISO_8859_1)).putInt(8);
    tiff.putShort((short) 1).putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(26);
    tiff.putInt(0);
    tiff.putShort((short) 1).putShort((short) 1).putShort((short) 2).putInt(2);
    tiff.put(new byte[] {'N', 0, 0, 0}).putInt(0);
    int length = 2 + 6 + tiff.position();
    return ByteBuffer.allocate(jpeg.length + length + 2)
        .put(jpeg, 0, 2)
        .put(new byte[] {(byte) 0xff, (byte) 0xe1})
        .putShort((short) length)
        .put("Exif\0\0".getBytes(ISO_8859_1))
        .put(tiff.array(), 0, tiff.position())
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  private static byte[] zip(String... entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }
}
