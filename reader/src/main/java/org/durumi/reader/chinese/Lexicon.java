package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.jspecify.annotations.Nullable;

/**
 * Words with a meaning each, found by longest match from left to right. Words are kept in
 * simplified script, since sentences are brought to it first.
 *
 * @param <T> the meaning
 */
final class Lexicon<T> implements MentionReader<T> {

  private final Map<String, T> words = new HashMap<>();
  // For each first character a bit per word length, so that few substrings are tried.
  private final long[][] lengths = new long[256][];

  /** A list whose first column is the word and whose row gives the meaning. */
  static <T> Lexicon<T> of(String file, Function<String[], T> meaning) {
    Lexicon<T> lexicon = new Lexicon<>();
    for (String[] row : Table.rows(file)) {
      lexicon.add(row[0], meaning.apply(row));
    }
    return lexicon;
  }

  /** Adds a word of 1 to 63 UTF-16 units. */
  void add(String word, T meaning) {
    words.put(word, meaning);
    char first = word.charAt(0);
    if (lengths[first >> 8] == null) {
      lengths[first >> 8] = new long[256];
    }
    lengths[first >> 8][first & 255] |= 1L << word.length();
  }

  /** The longest word that begins at an offset, or null. */
  @Nullable Mention<T> at(String text, int start) {
    char first = text.charAt(start);
    long[] page = lengths[first >> 8];
    long bits = page == null ? 0 : page[first & 255];
    if (bits == 0) {
      return null;
    }
    for (int length = 63 - Long.numberOfLeadingZeros(bits); length > 0; length--) {
      if ((bits >> length & 1) == 1 && start + length <= text.length()) {
        T meaning = words.get(text.substring(start, start + length));
        if (meaning != null) {
          return new Mention<>(start, start + length, meaning);
        }
      }
    }
    return null;
  }

  /** The longest word that ends at an offset, or null. */
  @Nullable Mention<T> endingAt(String text, int end) {
    for (int start = Math.max(0, end - 12); start < end; start++) {
      T meaning = words.get(text.substring(start, end));
      if (meaning != null) {
        return new Mention<>(start, end, meaning);
      }
    }
    return null;
  }

  @Override
  public List<Mention<T>> read(String sentence) {
    List<Mention<T>> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.length()) {
      Mention<T> mention = at(sentence, i);
      if (mention == null) {
        i++;
      } else {
        found.add(mention);
        i = mention.end();
      }
    }
    return found;
  }
}
