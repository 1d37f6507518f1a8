package org.durumi.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.archive.HistoryItem.Kind;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;
import org.durumi.record.review.Review;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/** Reads the log for people, the newest first. */
final class History {

  /** A report that comes in makes three entries. */
  private static final int ENTRIES_AN_ITEM = 3;

  private static final List<String> FACTS =
      List.of("title", "outlet", "published", "url", "language");

  private final Store store;
  private final Dossiers dossiers;

  History(Store store) {
    this.store = store;
    this.dossiers = new Dossiers(store);
  }

  List<HistoryItem> find(HistoryQuery query) {
    Long before = query.before();
    long end = before == null ? store.log().tree().size() : before;
    Long report = query.report();
    return report == null
        ? ofAll(end, query.limit())
        : of(report, query.event(), end, query.limit());
  }

  private List<HistoryItem> ofAll(long end, int limit) {
    List<Step> steps = steps(end, limit);
    Collection<Long> worked = new TreeSet<>();
    steps.stream().filter(History::isWork).forEach(step -> worked.add(step.report()));
    Map<Long, HistoryItem> lines = new HashMap<>();
    lines(worked).forEach(line -> line.forEach(item -> lines.put(item.seq(), item)));
    links(steps).forEach(item -> lines.put(item.seq(), item));
    List<HistoryItem> items = new ArrayList<>();
    for (Step step : steps) {
      HistoryItem item =
          isWork(step) || isLink(step) ? lines.get(step.header().seq()) : plain(step);
      if (item == null) {
        throw new BrokenEvidenceException("entry " + step.header().seq() + " is listed nowhere");
      }
      items.add(item);
    }
    return items;
  }

  /** The newest entries that are worth telling. */
  private List<Step> steps(long end, int limit) {
    List<Step> steps = new ArrayList<>();
    long from = end;
    while (steps.size() < limit && from > 0) {
      List<Entry> entries = store.log().before(from, limit * ENTRIES_AN_ITEM);
      if (entries.isEmpty()) {
        break;
      }
      for (Entry entry : entries) {
        EntryHeader header = entry.header();
        from = header.seq();
        if (steps.size() < limit && isTold(header)) {
          steps.add(new Step(header, entry.opened()));
        }
      }
    }
    return steps;
  }

  private static boolean isTold(EntryHeader header) {
    return switch (header.kind()) {
      case SNAPSHOT, PROPOSAL, STAMP, ACCOUNT -> false;
      case EXTRACTION, DECISION, CASEWORK, SETTING, LINK, CONSENT, RELEASE, RESTORED -> true;
    };
  }

  private static boolean isWork(Step step) {
    return switch (step.header().kind()) {
      case DECISION, CASEWORK -> true;
      default -> false;
    };
  }

  private static boolean isLink(Step step) {
    return step.header().kind() == EntryKind.LINK;
  }

  private Stream<HistoryItem> links(List<Step> steps) {
    List<Long> seqs =
        steps.stream().filter(History::isLink).map(step -> step.header().seq()).toList();
    return store.links().at(seqs).stream().map(LinkSteps::item);
  }

  private List<HistoryItem> of(long report, @Nullable Integer event, long end, int limit) {
    ReportRow row = store.reports().report(report).orElse(null);
    if (row == null) {
      return List.of();
    }
    Stream<HistoryItem> done = lines(List.of(report)).flatMap(List::stream);
    Stream<HistoryItem> linked =
        store.links().of(report).stream().map(link -> LinkSteps.item(link, report, event));
    Stream<HistoryItem> items =
        Stream.concat(done, linked).sorted(Comparator.comparingLong(HistoryItem::seq).reversed());
    if (event == null) {
      Step added = Step.of(store.log().entry(row.extraction()).orElseThrow());
      items = Stream.concat(items, Stream.of(plain(added)));
    }
    return items
        .filter(item -> item.seq() < end)
        .filter(item -> event == null || isAbout(item, report, event))
        .limit(limit)
        .toList();
  }

  private static boolean isAbout(HistoryItem item, long report, int event) {
    return Objects.equals(item.report(), report) && Objects.equals(item.event(), event);
  }

  /** All that was done about each of some reports since it came in, oldest first. */
  private Stream<List<HistoryItem>> lines(Collection<Long> reports) {
    Map<Long, List<Step>> steps =
        store.log().entries(store.traces().of(reports)).stream()
            .map(Step::of)
            .collect(Collectors.groupingBy(Step::report));
    return steps.entrySet().stream().map(line -> line(line.getKey(), line.getValue()));
  }

  private List<HistoryItem> line(long report, List<Step> steps) {
    if (steps.stream().noneMatch(Step::changesAnEvent)) {
      return Timeline.of(report, steps, EventSteps.ofStates());
    }
    ReportRow row = store.reports().report(report).orElseThrow();
    ReportText text = dossiers.text(row);
    List<Review> proposed = dossiers.proposed(row, text).events().stream().map(Review::of).toList();
    return Timeline.of(report, steps, EventSteps.of(proposed, text));
  }

  /** What tells all by itself. */
  private static HistoryItem plain(Step step) {
    ObjectNode fields = step.fields();
    String by = fields.path("by").textValue();
    return switch (step.header().kind()) {
      case EXTRACTION -> item(step, by, Kind.ADDED, step.report(), facts(fields, FACTS));
      case SETTING -> {
        Setting setting = Setting.of(fields);
        String before = fields.path("before").textValue();
        String was = before == null ? null : LinkWeights.brief(new Setting(setting.name(), before));
        yield item(
            step,
            by,
            Kind.SETTING,
            null,
            Timeline.changes(setting.name(), was, LinkWeights.brief(setting)));
      }
      case CONSENT -> item(step, by, Kind.CONSENT, null, facts(fields, ConsentEntries.TOLD));
      case RELEASE -> item(step, by, Kind.RELEASE, null, facts(fields, DepartureEntries.TOLD));
      default -> item(step, by, Kind.RESTORED, null, List.of());
    };
  }

  private static List<FieldChange> facts(ObjectNode fields, List<String> told) {
    List<FieldChange> changes = new ArrayList<>();
    for (String field : told) {
      changes.addAll(Timeline.changes(field, null, fields.path(field).textValue()));
    }
    return changes;
  }

  private static HistoryItem item(
      Step step, @Nullable String by, Kind kind, @Nullable Long report, List<FieldChange> changes) {
    EntryHeader header = step.header();
    return new HistoryItem(
        header.seq(), header.time(), by, kind, report, null, null, changes, null, false);
  }
}
