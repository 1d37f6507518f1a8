package org.durumi.archive.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.durumi.archive.Addition;
import org.durumi.reader.ReadBy;
import org.durumi.reader.Readers;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.durumi.reader.intake.Taken;
import org.durumi.record.casefile.Casefile;
import org.junit.jupiter.api.Test;

class ReadBeforeTests {

  private static final Intake INTAKE = new Intake(IntakeLimits.DEFAULT, Overrides.NONE);
  private static final String LINE =
      "{\"id\":\"7\",\"published\":\"some day\",\"text\":\"Police in Yanji arrested nine North"
          + " Korean women on 3 May 2019, a pastor said.\"}";

  private static byte[] page() {
    String body =
        "<html><head><link rel=\"canonical\" href=\"https://other.example/7\"><title>Nine"
            + " arrested</title></head><body><article><p>Police in Yanji arrested nine North Korean"
            + " women on 3 May 2019, a pastor said. They were taken to a detention centre in Tumen,"
            + " he said, and will be sent back.</p></article></body></html>";
    String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/7?x=1\r\n"
            + "Content-Type: application/http\r\nContent-Length: "
            + block.length()
            + "\r\n\r\n";
    return (head + block + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsAddedIsWhatReadingHereWouldAdd() {
    for (byte[] bytes : new byte[][] {LINE.getBytes(StandardCharsets.UTF_8), page()}) {
      ReadBefore report = new ReadBefore("some.warc.gz:7", bytes);
      ReadBefore.Arrived arrived = report.arrive(INTAKE);
      Taken.Read taken = (Taken.Read) arrived.taken();
      Casefile alone = Readers.by(ReadBy.RULES).read(taken.report());
      Casefile printed = arrived.printed(alone);
      assertThat(printed.warnings()).isNotEmpty();
      CasefileJson form = new CasefileJson();
      Prepared prepared = report.prepare(INTAKE, form.write(printed));
      assertThat(prepared).isInstanceOf(Prepared.Ready.class);
      Addition.Item item = ((Prepared.Ready) prepared).addition().reports().getFirst();
      assertThat(item.notes()).isEqualTo(printed.warnings());
      assertThat(item.casefile().warnings()).isEqualTo(alone.warnings());
      assertThat(item.casefile().report()).isEqualTo(printed.report());
      assertThat(form.write(item.casefile()).replaceFirst(",\"warnings\".*", ""))
          .isEqualTo(form.write(printed).replaceFirst(",\"warnings\".*", ""));
    }
  }

  @Test
  void aCasefileOfAnotherReportIsRefused() {
    ReadBefore report = new ReadBefore("a.jsonl:1", LINE.getBytes(StandardCharsets.UTF_8));
    ReadBefore other =
        new ReadBefore("a.jsonl:2", "{\"text\":\"Nothing.\"}".getBytes(StandardCharsets.UTF_8));
    ReadBefore.Arrived arrived = report.arrive(INTAKE);
    Casefile read =
        arrived.printed(Readers.by(ReadBy.RULES).read(((Taken.Read) arrived.taken()).report()));
    assertThat(read.events()).isNotEmpty();
    assertThat(other.prepare(INTAKE, new CasefileJson().write(read)))
        .isInstanceOf(Prepared.Failed.class);
  }
}
