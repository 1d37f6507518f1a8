package org.durumi.publisher.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.durumi.publisher.paper.DocxWriter;
import org.durumi.publisher.paper.Paper;
import org.durumi.publisher.paper.PdfWriter;
import org.durumi.record.event.Count;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold for every draft, on made cases; the seeds are fixed. */
class AppealPropertyTests {

  private static final long SEED = 20_261_129;
  private static final int CASES = 12;
  private static final List<String> HARM =
      List.of("Zaqarelpastor", "Xovenbridge safe house", "Qyvtelbroker", "+82 10 5550 1234 77");

  private static final List<Case> ALL = new ArrayList<>();

  @TempDir private static Path folder;

  private static SmallCase small;

  @BeforeAll
  static void makeCases() {
    small = new SmallCase(folder);
    Random random = new Random(SEED);
    List<Long> reports = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      String name = "Qazwen" + letters(random) + " Vyx" + letters(random);
      int many = 1 + random.nextInt(40);
      String people = many + " North Korean refugees";
      String text =
          "Police in Yanji arrested "
              + people
              + " on "
              + day(i)
              + ", among them "
              + name
              + ", whom "
              + HARM.get(0)
              + ", the pastor, hid in the "
              + HARM.get(1)
              + " of "
              + HARM.get(2)
              + ", phone "
              + HARM.get(3)
              + ". It is feared that the refugees of case "
              + i
              + " will be sent back.";
      reports.add(
          small.add(
              "case" + i,
              random.nextBoolean() ? "Daily NK" : null,
              text,
              SmallCase.arrest(
                  day(i).toString(),
                  day(i),
                  people,
                  random.nextBoolean() ? Count.exactly(many) : Count.atLeast(many),
                  List.of(name)),
              SmallCase.feared("the refugees")));
    }
    reports.forEach(report -> ALL.add(small.read(report)));
  }

  private static LocalDate day(int number) {
    return LocalDate.of(2026, 11, 4).minusDays(11L * number);
  }

  private static String letters(Random random) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      letters.append((char) ('a' + random.nextInt(26)));
    }
    return letters.toString();
  }

  @AfterAll
  static void close() {
    small.close();
  }

  private static Answers answers(Case file, Receiver receiver, Random random) {
    List<String> lines = new ArrayList<>();
    String name = file.names().getFirst();
    lines.add("submitter.name (office, 2026-11-20): Example Office");
    if (receiver != Receiver.PUBLIC) {
      lines.add("person.name (mother, 2026-11-20): " + name);
      lines.add("consent.name." + receiver.code() + " (mother, 2026-11-20): yes, " + name);
      lines.add("steps.taken (mother, 2026-11-20): She asked at the police.");
      lines.add("first-hand.reports (office, 2026-11-20): 1 2 3");
    }
    if (random.nextBoolean()) {
      lines.add(
          "circumstances.described (uncle, 2026-11-20): They stayed with the "
              + HARM.get(1)
              + " for a week.");
      lines.add("action.addressees (office, 2026-11-20): Ask " + name + " for the address.");
    }
    return new Answers(Answers.parse("made", lines));
  }

  private static Appeal draft(Case file, Receiver receiver, Tongue tongue, Answers answers) {
    return Drafting.draft(
        file,
        receiver,
        tongue,
        answers,
        Consents.among(answers, LocalDate.of(2026, 11, 25)),
        receiver.isOfOnePerson() ? file.names().getFirst() : null);
  }

  @Test
  void everySentenceThatStatesSomethingHasWordsOfAReportOrAnAnswerBehindIt() {
    Random random = new Random(SEED);
    int drafts = 0;
    for (Case file : ALL) {
      for (Receiver receiver : Receiver.values()) {
        Answers answers = answers(file, receiver, random);
        Draft draft = draft(file, receiver, Tongue.EN, answers).draft();
        if (draft == null) {
          continue;
        }
        drafts++;
        draft
            .sentences()
            .filter(Sentence.Stated.class::isInstance)
            .map(Sentence.Stated.class::cast)
            .forEach(sentence -> {
              assertThat(sentence.sources()).isNotEmpty();
              for (Source source : sentence.sources()) {
                switch (source) {
                  case Source.OfReport report -> isInItsText(report);
                  case Source.OfAnswer answer ->
                      assertThat(answers.all()).contains(answer.answer());
                }
              }
            });
      }
    }
    assertThat(drafts).isGreaterThan(CASES * 2);
  }

  private static void isInItsText(Source.OfReport report) {
    String text =
        small
            .archive()
            .dossier(report.account().id().report())
            .orElseThrow()
            .proposed()
            .report()
            .text()
            .string();
    report
        .words()
        .forEach(quote ->
            assertThat(text.substring(quote.span().start(), quote.span().end()))
                .isEqualTo(quote.text()));
  }

  @Test
  void whatIsWithheldIsInNoByteOfAPdfOrADocx() throws IOException {
    Random random = new Random(SEED + 1);
    for (int i = 0; i < ALL.size(); i++) {
      Case file = ALL.get(i);
      Receiver receiver = List.of(Receiver.values()).get(i % 4);
      Tongue tongue = List.of(Tongue.values()).get(i % 3);
      Answers answers = answers(file, receiver, random);
      Appeal appeal = draft(file, receiver, tongue, answers);
      Draft draft = appeal.draft();
      if (draft == null) {
        continue;
      }
      List<String> withheld = new ArrayList<>(HARM);
      withheld.addAll(List.of("pastor", "safe house", "Xoven"));
      withheld.addAll(file.names());
      if (receiver == Receiver.PUBLIC) {
        withheld.addAll(
            List.of("Qazwen", "Yanji", "%d November".formatted(day(i).getDayOfMonth())));
      } else {
        withheld.remove(file.names().getFirst());
      }
      Paper paper = Letter.of(draft, answers, file);
      ByteArrayOutputStream docx = new ByteArrayOutputStream();
      DocxWriter.write(paper, docx);
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      PdfWriter.write(paper, pdf);
      assertThat(unzipped(docx.toByteArray()) + unpacked(pdf.toByteArray()))
          .doesNotContain(withheld);
    }
  }

  private static String unzipped(byte[] docx) throws IOException {
    StringBuilder all = new StringBuilder(new String(docx, StandardCharsets.ISO_8859_1));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(entry.getName());
        all.append(
            new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
      }
    }
    return all.toString();
  }

  /** The bytes as they are, every stream unpacked, and the words as they are read. */
  private static String unpacked(byte[] pdf) throws IOException {
    StringBuilder all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        if (object.getObject() instanceof COSStream stream) {
          try (var in = stream.createInputStream()) {
            all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
          }
        }
      }
      all.append(new PDFTextStripper().getText(document).replaceAll("\\s+", " "));
    }
    return all.toString();
  }
}
