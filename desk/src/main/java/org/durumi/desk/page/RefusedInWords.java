package org.durumi.desk.page;

import java.util.List;

/** Says why something is not done, in whichever language: a sentence's key, with its values. */
public final class RefusedInWords extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String key;
  private final transient List<Object> values;

  /** Refuses with the sentence of this key. */
  public RefusedInWords(String key, Object... values) {
    super(key);
    this.key = key;
    this.values = List.of(values);
  }

  /** The key of the sentence. */
  public String key() {
    return key;
  }

  /** The sentence. */
  public String in(Words words) {
    return words.of(key, values.toArray());
  }
}
