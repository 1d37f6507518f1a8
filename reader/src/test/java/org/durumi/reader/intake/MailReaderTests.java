package org.durumi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.reader.intake.Samples.text;
import static org.durumi.reader.intake.Samples.utf8;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.durumi.record.source.Report;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

final class MailReaderTests {

  private static final String HEAD =
      """
      From: =?UTF-8?B?6rCV67OA?= <desk@river.example>
      To: a@b.example
      Date: Tue, 4 May 2021 23:30:00 +0900 (KST)
      Subject: Held at
       the river
      MIME-Version: 1.0
      """;

  @Test
  void readsSenderDateAndSubject() {
    Report report = Samples.read("m.eml", utf8(HEAD + "\n" + Samples.ENGLISH + "\n")).report();

    assertThat(report.outlet()).isEqualTo("강변");
    assertThat(report.published()).isEqualTo(Period.of(new CalendarDate(2021, 5, 4)));
    assertThat(report.title()).isEqualTo("Held at the river");
    assertThat(report.text().string()).isEqualTo(Samples.ENGLISH);
  }

  @Test
  void prefersPlainTextAndNamesAttachments() {
    String base64 =
        Base64.getMimeEncoder().encodeToString(Samples.KOREAN.getBytes(StandardCharsets.UTF_8));
    String mail =
        HEAD
            + "Content-Type: multipart/mixed; boundary=x\n\n--x\n"
            + "Content-Type: multipart/alternative; boundary=y\n\n--y\n"
            + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
            + base64
            + "\n--y\nContent-Type: text/html\n\n<p>other words</p>\n--y--\n--x\n"
            + "Content-Type: application/pdf; name=\"list.pdf\"\n"
            + "Content-Disposition: attachment; filename=\"list.pdf\"\n\nxx\n--x\n"
            + "Content-Type: message/rfc822\n\nFrom: z@z\n\nOlder words.\n--x--\n";

    Taken.Read read = Samples.read("m.eml", utf8(mail));

    assertThat(text(read)).isEqualTo(Samples.KOREAN);
    assertThat(read.warnings())
        .containsExactly("Attachments were not read: list.pdf, a forwarded mail.");
  }

  @Test
  void readsHtmlWhereThereIsNoPlainText() {
    String mail =
        HEAD + "Content-Type: text/html; charset=utf-8\n\n<p>" + Samples.ENGLISH + "</p><p>End.";

    assertThat(text(Samples.read("m", utf8(mail)))).isEqualTo(Samples.ENGLISH + "\nEnd.");
  }

  @Test
  void doesNotTakeAMemoForMail() {
    assertThat(text(Samples.read("memo.txt", utf8("Note: one.\n\n" + Samples.ENGLISH))))
        .startsWith("Note: one.");
  }
}
