package org.durumi.publisher.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.durumi.archive.evidence.Sha256;
import org.durumi.publisher.appeal.Appeal;
import org.durumi.publisher.appeal.Consents;
import org.durumi.publisher.appeal.DraftPapers;
import org.durumi.publisher.appeal.Drafting;
import org.durumi.publisher.appeal.KeptConsents;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.publisher.appeal.Tongue;
import org.durumi.publisher.clearing.Numbering;
import org.durumi.publisher.clearing.Rules;
import org.durumi.publisher.export.ExportFile;
import org.durumi.publisher.export.ExportFolder;
import org.durumi.publisher.export.ExportFormat;
import org.durumi.publisher.export.ExportFormats;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.Selection;
import org.durumi.publisher.simulate.Limits;
import org.durumi.publisher.site.Download;
import org.durumi.publisher.site.Site;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is withheld is in no byte of anything that leaves: all forms of a release with its tables,
 * the site in its three languages, and appeals as PDF and DOCX, over random archives, audiences and
 * options. So many archives as {@code -Ddurumi.canaries} says; 10,000 in the long run.
 */
class EveryByteTests {

  private static final int ARCHIVES = Integer.getInteger("durumi.canaries", 120);
  private static final long SEED = Long.getLong("durumi.canaries.seed", 20_261_129L);

  private final LongAdder incidents = new LongAdder();
  private final LongAdder numbers = new LongAdder();
  private final LongAdder drafts = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  @Test
  @Tag("long")
  void nothingWithheldIsInAnyByteOfAnyFormUnderAnyOption() {
    IntStream.range(0, ARCHIVES)
        .parallel()
        .forEach(run -> {
          Random random = new Random(SEED * 31 + run);
          try {
            release(random, run);
            appeal(random, run);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    System.out.printf(
        "%,d archives: %,d incidents, %,d numbers of tables, %,d drafts of appeals, %,d bytes%n",
        ARCHIVES, incidents.sum(), numbers.sum(), drafts.sum(), bytes.sum());
    // The promise would be easy to keep by telling nothing.
    assertThat(incidents.sum()).isGreaterThan(ARCHIVES);
    assertThat(numbers.sum()).isGreaterThan(ARCHIVES);
    assertThat(drafts.sum()).isGreaterThan(ARCHIVES / 5);
  }

  private void release(Random random, int run) throws IOException {
    RandomArchive archive = new RandomArchive(random);
    Material material = archive.material(2 + random.nextInt(5));
    // Others may be told exact places, so that there a canary is no leak.
    Audience audience = random.nextInt(3) > 0 ? Audience.PUBLIC : Audience.PARTNER;
    int cell = 2 + random.nextInt(9);
    Rules rules =
        new Rules(
            audience,
            LocalDate.of(2026, 11, 29),
            Exposures.standard(),
            org.durumi.record.consent.Consents.NONE,
            Math.max(Rules.SMALL, cell),
            cell);
    Wish wish = new Wish("Arrests and returns", "An office", Selection.ALL, List.of("A note."));
    Release release =
        new Gate(rules, new Limits(cell, Limits.USUAL.spread()), RandomArchive.GROUND)
            .check(1, wish, material, Numbering.first(random), random.nextBoolean())
            .published()
            .release();
    incidents.add(release.incidents().size());
    release.tables().forEach(table -> numbers.add(table.cells().size()));
    List<Download> downloads = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (ExportFormat format : ExportFormats.all()) {
      for (ExportFile file : ExportFolder.files(format, release)) {
        String name = format.code() + "/" + file.name();
        add(all, name, file.content());
        downloads.add(new Download(name, file.content(), Sha256.of(file.content()).hex()));
      }
    }
    for (Map.Entry<String, byte[]> page : Site.files(release, downloads).entrySet()) {
      add(all, page.getKey(), page.getValue());
    }
    new Needles(archive.canaries(), "42.12345", "41.76543")
        .assertNoneIn(all, "release of archive " + run);
  }

  private void appeal(Random random, int run) throws IOException {
    Receiver receiver = one(random, Receiver.values());
    RandomCase made = new RandomCase(random, receiver);
    Consents consents =
        KeptConsents.over(
            Consents.among(made.answers(), RandomCase.TODAY),
            made.kept(),
            made.file(),
            RandomCase.TODAY);
    Tongue tongue = one(random, Tongue.values());
    Appeal appeal = Drafting.draft(made.file(), receiver, tongue, made.answers(), consents, null);
    drafts.add(appeal.draft() == null ? 0 : 1);
    DraftPapers papers =
        DraftPapers.of(receiver, made.file(), appeal, made.answers(), DraftPapers.FORMATS);
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, byte[]> file : papers.files().entrySet()) {
      add(all, file.getKey(), file.getValue());
    }
    new Needles(made.canaries(), "safe house", "+82 10", "pastor", "broker")
        .assertNoneIn(all, "appeal " + run + " to " + receiver.code());
  }

  private static <T> T one(Random random, T[] of) {
    return Arrays.asList(of).get(random.nextInt(of.length));
  }

  /** A file's name, its bytes as they are, and what is packed or drawn in it. */
  private void add(StringBuilder all, String name, byte[] content) throws IOException {
    bytes.add(content.length);
    all.append(name).append('\n');
    if (name.endsWith(".pdf")) {
      addPdf(all, content);
      return;
    }
    all.append(new String(content, StandardCharsets.UTF_8));
    if (name.endsWith(".xlsx") || name.endsWith(".docx")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          // Words may be cut into runs.
          all.append(entry.getName()).append(part).append(part.replaceAll("<[^>]*>", ""));
        }
      }
    }
  }

  private static void addPdf(StringBuilder all, byte[] pdf) throws IOException {
    all.append(new String(pdf, StandardCharsets.ISO_8859_1));
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
  }
}
