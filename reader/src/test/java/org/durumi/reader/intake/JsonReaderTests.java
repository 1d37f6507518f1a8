package org.durumi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.reader.intake.Samples.refusal;
import static org.durumi.reader.intake.Samples.text;
import static org.durumi.reader.intake.Samples.utf8;

import java.util.List;
import org.durumi.record.source.Report;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Test;

final class JsonReaderTests {

  @Test
  void readsEveryField() {
    Report report =
        Samples.read(
                "12.json",
                utf8(
                    "{\"id\":\"x7\",\"url\":\"http://a.example\",\"outlet\":\"Post\",\"published\":"
                        + "\"2016-11\",\"language\":\"en\",\"title\":\"T\",\"extra\":[{}],\"text\":"
                        + "\"Two women were held.\"}"))
            .report();

    assertThat(report.id()).isEqualTo("x7");
    assertThat(report.url()).isEqualTo("http://a.example");
    assertThat(report.outlet()).isEqualTo("Post");
    assertThat(report.published()).isEqualTo(Period.of(new CalendarDate(2016, 11, 0)));
    assertThat(report.language()).isEqualTo("en");
    assertThat(report.title()).isEqualTo("T");
    assertThat(report.sha256()).hasSize(64);
  }

  @Test
  void keepsTheTextExactly() {
    Taken.Read read =
        Samples.read("1.json", utf8("{\"text\":\" e\\u0301\\r\\n\\u202Etwo \\u0000women  \\n\"}"));

    assertThat(text(read)).isEqualTo(" e\u0301\r\n\u202Etwo \0women  \n");
    assertThat(read.report().id()).isEqualTo("1");
    assertThat(read.warnings())
        .containsExactly(
            "1 direction-changing character was kept, as the text of report JSON stays exact.",
            "1 control character was kept, as the text of report JSON stays exact.");
  }

  @Test
  void refusesWrongTypesByName() {
    assertThat(refusal("1.json", utf8("{\"text\":\"a\",\n \"title\":5}")))
        .isEqualTo("1.json has a field \"title\" that is not a string (line 2, column 10).");
    assertThat(refusal("1.json", utf8("{\"text\":[\"a\"]}")))
        .isEqualTo("1.json has a field \"text\" that is not a string (line 1, column 9).");
    assertThat(refusal("1.json", utf8("{\"truncated\":1,\"text\":\"a\"}")))
        .isEqualTo(
            "1.json has a field \"truncated\" that is not true or false (line 1, column 14).");
  }

  @Test
  void refusesWhatIsNoReport() {
    assertThat(refusal("1.json", utf8("{\"id\":\"a\"}")))
        .isEqualTo("1.json is JSON without a \"text\" field; report JSON needs one.");
    assertThat(refusal("1.json", utf8("{\"text\":\"a\"")))
        .isEqualTo("1.json is not valid JSON (line 1, column 12); mend it there.");
    assertThat(refusal("1.json", utf8("{\"text\":\" \"}"))).isEqualTo("1.json holds no text.");
  }

  @Test
  void readsOneReportALine() {
    List<Taken> taken =
        new Intake(IntakeLimits.DEFAULT, Overrides.NONE)
            .take(
                "all.jsonl",
                utf8("{\"id\":\"a\",\"text\":\"One.\"}\n\n{\"id\":2}\n{\"text\":\"Three.\"}\n"));

    assertThat(taken).hasSize(3);
    assertThat(taken)
        .extracting(Taken::name)
        .containsExactly("all.jsonl:1", "all.jsonl:3", "all.jsonl:4");
    assertThat(((Taken.Refused) taken.get(1)).sentence())
        .isEqualTo("all.jsonl:3 has a field \"id\" that is not a string (line 1, column 7).");
  }

  @Test
  void believesAStatedLanguageUnlessTheScriptContradicts() {
    Taken.Read stated =
        Samples.read("1.json", utf8("{\"language\":\"fr\",\"text\":\"" + Samples.ENGLISH + "\"}"));
    Taken.Read wrong =
        Samples.read("1.json", utf8("{\"language\":\"en\",\"text\":\"" + Samples.KOREAN + "\"}"));

    assertThat(stated.report().language()).isEqualTo("fr");
    assertThat(wrong.report().language()).isEqualTo("ko");
    assertThat(wrong.warnings())
        .containsExactly(
            "The language is stated as 'en' but the script shows 'ko', which was taken.");
  }

  @Test
  void warnsOfADateThatCannotBeReadAndOfACutText() {
    Taken.Read read =
        Samples.read(
            "1.json", utf8("{\"published\":\"last week\",\"truncated\":true,\"text\":\"One.\"}"));

    assertThat(read.report().published()).isNull();
    assertThat(read.warnings())
        .containsExactly(
            "The text is marked as cut short.",
            "The publication date could not be read; state it with --published.");
  }
}
