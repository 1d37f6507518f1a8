package org.durumi.reader.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads the text of a PDF, page by page, in memory alone. */
final class PdfReader implements FormatReader {

  private static final int TAIL = 2048;

  @Override
  public Draft read(Input input, Bounds bounds) {
    PdfSilence.keep();
    PlainFonts.use();
    try {
      return BoundedFilters.within(bounds, () -> draft(input, bounds));
    } catch (InvalidPasswordException e) {
      throw new Refusal("is locked with a password; save a copy without one");
    } catch (IOException e) {
      throw new Refusal("is cut short or damaged; get it from its source again");
    }
  }

  private static Draft draft(Input input, Bounds bounds) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(
            new TimedBuffer(input.bytes(), bounds), IOUtils.createMemoryOnlyStreamCache())) {
      int most = bounds.limits().maxPages();
      if (document.getNumberOfPages() > most) {
        throw Refusal.over(
            "has " + document.getNumberOfPages() + " pages, more than " + most,
            IntakeLimits.Setting.PAGES);
      }
      List<String> warnings = new ArrayList<>();
      if (!input.holdsBetween(input.size() - TAIL, input.size(), "%%EOF")) {
        warnings.add("The PDF is cut short or damaged; pages may be missing.");
      }
      String text = TextCleaner.clean(PdfLines.reflow(PdfPages.of(document, bounds)), warnings);
      if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
        throw new Refusal(
            "holds pictures of pages but no text; it needs OCR, which Durumi does not do yet");
      }
      return new Draft(
          details(document.getDocumentInformation(), warnings), text.strip(), warnings);
    }
  }

  private static Details details(PDDocumentInformation properties, List<String> warnings) {
    String title = title(properties.getTitle());
    if (title != null) {
      warnings.add("The title was taken from the file's properties.");
    }
    FallbackDate.warn(made(properties.getCreationDate()), warnings);
    return Details.titled(title, null);
  }

  private static Optional<Period> made(@Nullable Calendar date) {
    if (date == null || date.get(Calendar.YEAR) < 1970 || date.get(Calendar.YEAR) > 9999) {
      return Optional.empty();
    }
    return PublishedDate.read(
        String.format(
            Locale.ROOT,
            "%04d-%02d-%02d",
            date.get(Calendar.YEAR),
            date.get(Calendar.MONTH) + 1,
            date.get(Calendar.DAY_OF_MONTH)));
  }

  /** A program's file name or placeholder is no title. */
  private static @Nullable String title(@Nullable String stated) {
    return stated == null
            || stated.isBlank()
            || stated.matches("(?i)\\s*(?:microsoft word - .*|untitled.*|.*\\.(?:docx?|indd|hwp))")
        ? null
        : stated;
  }
}
