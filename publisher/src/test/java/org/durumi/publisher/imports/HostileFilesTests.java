package org.durumi.publisher.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.durumi.publisher.export.sheet.StillZip;
import org.junit.jupiter.api.Test;

class HostileFilesTests {

  private static final ImportLimits SMALL = new ImportLimits(1 << 20, 50, 10, 2_000, 4L << 20, 100);

  @Test
  void aWorkbookThatUnpacksToFarMoreThanItsSizeIsRefused() throws IOException {
    Map<String, byte[]> parts = workbook("<sheetData/>");
    parts.put("xl/sharedStrings.xml", new byte[3 << 20]);
    assertRefused(StillZip.of(parts), "unpacks to more than 100 times its size");
    parts.put("xl/sharedStrings.xml", noise(3 << 19));
    parts.put("xl/worksheets/sheet2.xml", noise(3 << 20));
    assertThat(refusal(StillZip.of(parts), new ImportLimits(9 << 20, 5, 5, 99, 4L << 20, 100)))
        .startsWith("unpacks to more than 4 MiB");
  }

  @Test
  void aWorkbookWithEntitiesThatGrowIsRefused() throws IOException {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
            + " \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;&c;</t></is></c></row>"
            + "</sheetData></worksheet>";
    Map<String, byte[]> parts = workbook("");
    parts.put("xl/worksheets/sheet1.xml", bomb.getBytes(StandardCharsets.UTF_8));
    assertRefused(StillZip.of(parts), "is damaged or not what it seems");
  }

  @Test
  void formulasAreTakenAsLastWorkedOutAndSaid() throws IOException {
    ImportTable table =
        TableFile.read(
            StillZip.of(
                workbook(
                    "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>people</t></is></c>"
                        + "</row><row r=\"2\"><c r=\"A2\"><f>HYPERLINK(\"http://x\")+20</f><v>21</v>"
                        + "</c></row></sheetData>")),
            SMALL);
    assertThat(table.rows().getFirst().cells()).containsExactly("21");
    assertThat(table.notes())
        .containsExactly(
            "Cells with a formula: 1. They were taken as last worked out, and not worked out here.");
  }

  @Test
  void rowsAndColumnsWithoutEndAreBounded() {
    assertRefused("a\n" + "x\n".repeat(60), "has more than 50 rows; cut it into several files");
    assertRefused("a,".repeat(20) + "b\nx\n", "has more than 10 columns");
    assertThat(read("a,b\n\"" + "x".repeat(200_000)).notes())
        .containsExactly("Row 2 is longer than 2000 characters and is left out.");
    assertThat(read("a,b\nx," + "y".repeat(3_000) + "\nz,w\n").rows()).hasSize(1);
    assertThat(read("a,b\nx," + "y".repeat(3_000) + "\nz,w\n").notes())
        .containsExactly("Row 2 is longer than 2000 characters and is left out.");
    assertRefused(new byte[2 << 20], "is larger than 1 MiB");
  }

  @Test
  void aFileInTwoEncodingsIsRefusedWithTheLine() {
    byte[] whole = "제목,장소\n첫째,옌지\n".getBytes(StandardCharsets.UTF_8);
    byte[] other = "둘째,단둥\n".getBytes(Charset.forName("x-windows-949"));
    byte[] both = new byte[whole.length + other.length];
    System.arraycopy(whole, 0, both, 0, whole.length);
    System.arraycopy(other, 0, both, whole.length, other.length);
    assertRefused(both, "is in two encodings at once, from line 3 on;");
  }

  @Test
  void olderEncodingsAreReadAndSaid() {
    String text = "제목,장소,인원\n" + "경찰이 탈북민을 체포했다,옌지,아홉\n".repeat(9);
    ImportTable korean = TableFile.read(text.getBytes(Charset.forName("x-windows-949")), SMALL);
    assertThat(korean.header()).containsExactly("제목", "장소", "인원");
    assertThat(korean.notes())
        .containsExactly("The encoding is not stated; it was read as EUC-KR.");
    assertThat(
            TableFile.read(text.getBytes(StandardCharsets.UTF_16), SMALL).rows().getFirst().cells())
        .contains("옌지");
  }

  @Test
  void whatIsNoTableIsRefusedInOneSentence() throws IOException {
    assertRefused(new byte[0], "is empty");
    assertRefused("\n\n  \n", "holds no table");
    assertRefused("title,place\n", "has one row alone");
    assertRefused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "is an old Excel file");
    assertRefused("PK\u0003\u0004nothing", "is damaged or no workbook");
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("word/document.xml"));
      out.closeEntry();
    }
    assertRefused(zip.toByteArray(), "is a ZIP file and no Excel workbook");
    assertRefused("{\"schema\":\"Event\"", "is no list of entities: line 1 is not JSON");
    assertRefused("{" + "\"a\":[".repeat(99), "is no list of entities: line 1 is not JSON");
    assertRefused(
        "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{}}",
        "holds no entity of the schema Event");
  }

  @Test
  void brokenBytesNeverGiveAnythingButASentenceOrATable() throws IOException {
    ByteArrayOutputStream good = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(good, "none", null)) {
      Worksheet sheet = workbook.newWorksheet("a");
      sheet.value(0, 0, "title");
      sheet.value(1, 0, "첫째");
    }
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = good.toByteArray();
      int flips = 1 + random.nextInt(6);
      for (int f = 0; f < flips; f++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        TableFile.read(bytes, SMALL);
      } catch (ImportRefusal e) {
        assertThat(e.getMessage()).isNotBlank().doesNotContain("첫째");
      }
    }
  }

  private static ImportTable read(String text) {
    return TableFile.read(text.getBytes(StandardCharsets.UTF_8), SMALL);
  }

  private static void assertRefused(String text, String start) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), start);
  }

  private static void assertRefused(byte[] bytes, String start) {
    assertThat(refusal(bytes, SMALL)).startsWith(start);
  }

  private static String refusal(byte[] bytes, ImportLimits limits) {
    Throwable[] caught = new Throwable[1];
    assertThatExceptionOfType(ImportRefusal.class)
        .isThrownBy(() -> TableFile.read(bytes, limits))
        .satisfies(e -> caught[0] = e);
    return String.valueOf(caught[0].getMessage());
  }

  private static byte[] noise(int size) {
    byte[] noise = new byte[size];
    new SplittableRandom(1).nextBytes(noise);
    return noise;
  }

  private static Map<String, byte[]> workbook(String sheetData) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "none", null)) {
      workbook.newWorksheet("a").value(0, 0, "a");
    }
    ImportLimits wide = new ImportLimits(1 << 20, 9, 9, 9, 1L << 20, 999);
    Map<String, byte[]> parts = new TreeMap<>(WorkbookParts.of(out.toByteArray(), wide));
    String sheet =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + sheetData
            + "</worksheet>";
    parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
    return parts;
  }
}
