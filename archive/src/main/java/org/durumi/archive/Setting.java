package org.durumi.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.store.Store;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;

/**
 * Something that people set for everybody who uses the archive.
 *
 * @param name small letters, digits, dots and hyphens, up to 40, such as {@code sign-off.second}
 * @param value up to 4,000 characters
 */
record Setting(String name, String value) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,39}");
  private static final int LONGEST = 4_000;

  /** Refuses another name and a longer value. */
  Setting {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a setting's name is small letters, dots and hyphens");
    }
    if (value.length() > LONGEST) {
      throw new RefusedDecision(
          "The setting has " + value.length() + " characters; use at most " + LONGEST + ".");
    }
  }

  /** The setting that an entry of the log tells of. */
  static Setting of(ObjectNode fields) {
    return new Setting(fields.path("name").asText(), fields.path("value").asText());
  }

  /** Keeps it, unless it is so already. */
  void keep(Store store, Ledger ledger, Reviewer by) {
    ledger.write(page -> keep(store, page, by));
  }

  /** The same within a transaction; tells whether it was otherwise before. */
  boolean keep(Store store, Ledger.Page page, Reviewer by) {
    String before = store.preferences().get(name).orElse(null);
    if (value.equals(before)) {
      return false;
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("name", name);
    fields.put("before", before);
    fields.put("value", value);
    fields.put("by", by.name());
    page.append(EntryKind.SETTING, List.of(), fields);
    store.preferences().put(name, value);
    return true;
  }
}
