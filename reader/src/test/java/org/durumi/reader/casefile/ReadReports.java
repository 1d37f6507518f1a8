package org.durumi.reader.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.reader.chinese.ChineseReader;
import org.durumi.reader.english.EnglishReader;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.durumi.reader.intake.Taken;
import org.durumi.reader.korean.KoreanReader;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.place.Places;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/** Casefiles of the sample reports and of the labelled passages in three languages. */
final class ReadReports {

  private static final Places PLACES = report -> Gazetteer.standard().in(report);
  private static final CasefileReader READER =
      new CasefileReader(
          Map.of(
              "en", new EnglishReader(PLACES),
              "ko", new KoreanReader(PLACES),
              "zh", new ChineseReader(PLACES)));

  private ReadReports() {}

  static Stream<Casefile> all() {
    Stream<Report> passages =
        Stream.of(
                passages("/org/durumi/reader/korean/passages.txt", "== ", "ko"),
                passages("/org/durumi/reader/korean/passages-unseen.txt", "== ", "ko"),
                passages("/org/durumi/reader/chinese/passages.txt", "@ ", "zh"),
                passages("/org/durumi/reader/chinese/fresh.txt", "@ ", "zh"))
            .flatMap(reports -> reports);
    Stream<Report> files =
        Stream.concat(
            files(Path.of("..", "examples")), files(Path.of("..", "bench", "check", "en", "docs")));
    return Stream.concat(files, passages).map(READER::read);
  }

  static Casefile read(String language, String published, String text) {
    return READER.read(report("made-up", language, published, text));
  }

  private static Report report(String id, String language, String published, String text) {
    Period day = published.matches("[0-9-]{4,}") ? Period.of(CalendarDate.parse(published)) : null;
    return new Report(id, null, null, day, language, null, "0f".repeat(32), ReportText.of(text));
  }

  private static Stream<Report> passages(String file, String mark, String language) {
    try (InputStream in = Objects.requireNonNull(ReadReports.class.getResourceAsStream(file))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("(?m)^" + mark, -1)).skip(1).map(b -> passage(b, language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Report passage(String block, String language) {
    String[] head = block.lines().findFirst().orElseThrow().split("\\s*\\|\\s*", -1);
    String text =
        block
            .lines()
            .skip(1)
            .filter(line -> !line.startsWith("> ") && !line.startsWith("R ") && !line.isBlank())
            .collect(Collectors.joining("\n"));
    return report(head[0], language, head[1], text);
  }

  private static Stream<Report> files(Path folder) {
    Intake intake = new Intake(IntakeLimits.DEFAULT, Overrides.NONE);
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream()
          .flatMap(file -> intake.take(file).stream())
          .map(taken -> ((Taken.Read) taken).report());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
