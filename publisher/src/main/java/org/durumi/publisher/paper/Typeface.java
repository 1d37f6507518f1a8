package org.durumi.publisher.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The letters of one PDF: Source Serif for Latin, Greek and Cyrillic, Droid Sans Fallback for
 * Korean, Chinese and Japanese. Only the letters that are used get into the file.
 */
final class Typeface implements AutoCloseable {

  private static final char SPACE = ' ';

  private static final String EASTERN = "DroidSansFallback.ttf";

  private final PDDocument document;
  private final List<TrueTypeFont> open = new ArrayList<>();
  private final Map<String, Cut> cuts = new HashMap<>();

  private record Cut(PDFont font, CmapLookup letters) {

    boolean has(int letter) {
      return letters.getGlyphId(letter) != 0;
    }
  }

  /**
   * Letters of one font.
   *
   * @param text which
   * @param font it
   * @param width in thousandths of their size
   */
  record Segment(String text, PDFont font, float width) {}

  /** Has the fonts that come with the program, each loaded when a letter asks for it. */
  Typeface(PDDocument document) {
    this.document = document;
  }

  private Cut cut(String file) {
    return cuts.computeIfAbsent(file, this::load);
  }

  private Cut load(String name) {
    try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(name), name)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // A ligature would be one glyph without a letter of its own: neither read aloud nor found.
      font.setEnableGsub(false);
      open.add(font);
      return new Cut(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text cut into letters of one font each; what no font has is named by its code. */
  List<Segment> segments(String text, Run.Look look) {
    List<Segment> segments = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    Cut current = own(look);
    for (int letter : text.codePoints().map(Typeface::shown).toArray()) {
      String shown = Character.toString(letter);
      Cut cut = cut(letter, look);
      if (cut == null) {
        shown = "[U+%04X]".formatted(letter);
        cut = own(look);
      }
      if (!cut.equals(current) && !run.isEmpty()) {
        segments.add(segment(run.toString(), current));
        run.setLength(0);
      }
      current = cut;
      run.append(shown);
    }
    if (!run.isEmpty()) {
      segments.add(segment(run.toString(), current));
    }
    return segments;
  }

  private static int shown(int letter) {
    return Character.isISOControl(letter) || Character.isSpaceChar(letter) ? SPACE : letter;
  }

  private Cut own(Run.Look look) {
    return cut(
        switch (look) {
          case BOLD -> "SourceSerif4-Bold.ttf";
          case ITALIC -> "SourceSerif4-Italic.ttf";
          case PLAIN, MARK -> "SourceSerif4-Regular.ttf";
        });
  }

  private @Nullable Cut cut(int letter, Run.Look look) {
    Cut own = own(look);
    if (own.has(letter)) {
      return own;
    }
    Cut eastern = cut(EASTERN);
    return eastern.has(letter) ? eastern : null;
  }

  private static Segment segment(String text, Cut cut) {
    try {
      return new Segment(text, cut.font(), cut.font().getStringWidth(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (TrueTypeFont font : open) {
      font.close();
    }
  }
}
