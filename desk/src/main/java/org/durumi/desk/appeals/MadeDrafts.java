package org.durumi.desk.appeals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.archive.Archive;
import org.durumi.archive.FieldChange;
import org.durumi.archive.HistoryItem;
import org.durumi.archive.HistoryQuery;
import org.durumi.desk.appeals.AppealsView.Made;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;

/** Drafts that the log notes, as far back as a page may look. */
final class MadeDrafts {

  private static final int LOOKED_AT = 2000;
  private static final int MOST = 50;
  private static final Pattern NAME = Pattern.compile("appeal\\.([a-z-]+)\\.([0-9a-f]{1,64})");

  private final Words words;

  MadeDrafts(Words words) {
    this.words = words;
  }

  List<Made> of(Archive archive) {
    List<Made> all = new ArrayList<>();
    for (HistoryItem item : archive.history(HistoryQuery.newest().limit(LOOKED_AT))) {
      if (item.kind() == HistoryItem.Kind.SETTING && all.size() < MOST) {
        item.changes().forEach(change -> add(all, item, change));
      }
    }
    return all;
  }

  private void add(List<Made> all, HistoryItem item, FieldChange change) {
    Matcher name = NAME.matcher(change.field());
    if (!name.matches()) {
      return;
    }
    List<String> files =
        Arrays.stream(Objects.requireNonNullElse(change.to(), "").split("; ", -1))
            .filter(part -> part.contains("."))
            .map(Inert::of)
            .toList();
    all.add(
        new Made(
            words.name("appeal.to", name.group(1)),
            "/incidents/" + name.group(2),
            words.moment(item.when()),
            Inert.of(Objects.requireNonNullElse(item.who(), "")),
            files));
  }
}
