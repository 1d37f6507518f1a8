package org.durumi.desk.publish;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.publish.PublishView.Group;
import org.durumi.desk.publish.PublishView.Inside;
import org.durumi.desk.publish.PublishView.Item;
import org.durumi.desk.publish.PublishView.Made;
import org.durumi.desk.said.SaidWords;
import org.durumi.publisher.clearing.Cleared;
import org.durumi.publisher.clearing.KeptInside;
import org.durumi.publisher.export.ExportFormats;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.Hazard;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.simulate.Change;
import org.durumi.publisher.simulate.Inference;
import org.jspecify.annotations.Nullable;

/** Lays out what the gate found, in the person's language. */
public final class PublishViews {

  private static final int MOST_ROWS = 200;
  private static final int MOST_FINDINGS = 60;
  private static final int MOST_LINKS = 12;

  private final Words words;
  private final GateWords gate;
  private final SaidWords said;
  private final List<String> types;
  private final List<String> countries;

  /**
   * Lays out.
   *
   * @param types codes of the types that accepted events have
   * @param countries codes of their countries
   */
  public PublishViews(Words words, List<String> types, List<String> countries) {
    this.words = words;
    this.gate = new GateWords(words);
    this.said = new SaidWords(words);
    this.types = types;
    this.countries = countries;
  }

  /** The page before anything was checked. */
  PublishView empty(GateWork.Now now) {
    return view(Asked.first(), now, 0, "", null);
  }

  /** The page with what was found. */
  public PublishView of(Trial trial, GateWork.Now now) {
    return view(trial.asked(), now, trial.number(), words.moment(trial.when()), trial);
  }

  private PublishView view(
      Asked asked, GateWork.Now now, int number, String when, @Nullable Trial trial) {
    if (trial == null) {
      return new PublishView(
          asked,
          form(),
          number,
          when,
          0,
          List.of(),
          0,
          0,
          0,
          0,
          List.of(),
          List.of(),
          List.of(),
          0,
          List.of(),
          formats(),
          ended(now));
    }
    Gated gated = trial.gated();
    Release release = gated.published().release();
    ReleaseRows rows = new ReleaseRows(words);
    return new PublishView(
        asked,
        form(),
        number,
        when,
        release.incidents().size(),
        inside(gated),
        gated.stops().size(),
        (int) gated.stops().stream().filter(one -> !one.mayBeOverridden()).count(),
        (int) gated.inferred().stream().filter(PublishViews::isOpen).count(),
        gated.offered().size(),
        groups(gated),
        rows.fields(release, trial.exposures()),
        rows.rows(release, links(gated), MOST_ROWS),
        Math.max(0, release.incidents().size() - MOST_ROWS),
        made(gated),
        formats(),
        ended(now));
  }

  private String ended(GateWork.Now now) {
    return now.end() == GateWork.End.DONE ? "" : words.of("publish.end." + now.end().code());
  }

  private static boolean isOpen(Inference one) {
    return !one.already() && one.finding().stops();
  }

  private PublishView.Form form() {
    return new PublishView.Form(
        Stream.of(Audience.values())
            .sorted((one, other) -> other.compareTo(one))
            .map(one -> new Choice(one.code(), words.of("publish.audience." + one.code())))
            .toList(),
        types.stream().map(code -> new Choice(code, said.type(code))).toList(),
        countries.stream().map(code -> new Choice(code, said.country(code))).toList(),
        Asked.FIELDS.stream().map(field -> new Choice(field.code(), gate.field(field))).toList());
  }

  private static List<Choice> formats() {
    return ExportFormats.all().stream()
        .map(format -> new Choice(format.code(), format.title()))
        .toList();
  }

  private static Map<Integer, String> links(Gated gated) {
    Map<Integer, String> links = new HashMap<>();
    for (Cleared.Row row : gated.cleared().rows()) {
      links.put(row.released().number(), row.incident());
    }
    return links;
  }

  private List<Inside> inside(Gated gated) {
    Map<KeptInside.Reason, List<KeptInside>> all = new EnumMap<>(KeptInside.Reason.class);
    gated
        .inside()
        .forEach(one -> all.computeIfAbsent(one.reason(), _ -> new ArrayList<>()).add(one));
    return all.entrySet().stream()
        .map(one ->
            new Inside(
                gate.inside(one.getKey()),
                one.getValue().stream()
                    .limit(MOST_LINKS)
                    .map(it -> "/incidents/" + it.incident())
                    .toList(),
                one.getValue().size()))
        .toList();
  }

  private List<Made> made(Gated gated) {
    return IntStream.range(0, gated.made().size())
        .mapToObj(i -> new Made(i, gate.change(gated.made().get(i))))
        .toList();
  }

  /** The findings, in the gate's order. */
  public List<Item> findings(Trial trial, int most) {
    Gated gated = trial.gated();
    FindingWords said = new FindingWords(words, gated);
    return gated.findings().stream().limit(most).map(one -> item(one, said, gated.made())).toList();
  }

  private List<Group> groups(Gated gated) {
    Map<Hazard, List<Finding>> all = new LinkedHashMap<>();
    gated
        .findings()
        .forEach(one -> all.computeIfAbsent(one.hazard(), _ -> new ArrayList<>()).add(one));
    return all.entrySet().stream()
        .sorted((one, other) -> other.getKey().weight().compareTo(one.getKey().weight()))
        .map(one -> group(one.getKey(), one.getValue(), gated))
        .toList();
  }

  private Group group(Hazard hazard, List<Finding> findings, Gated gated) {
    FindingWords said = new FindingWords(words, gated);
    return new Group(
        hazard.code(),
        gate.hazard(hazard.code()),
        hazard.weight().name().toLowerCase(Locale.ROOT),
        gate.why(hazard),
        gate.remedy(hazard),
        findings.stream().limit(MOST_FINDINGS).map(one -> item(one, said, gated.made())).toList(),
        findings.size());
  }

  private Item item(Finding finding, FindingWords said, List<Change> made) {
    Optional<String> ours = said.of(finding);
    return new Item(
        finding.id(),
        gate.where(finding.where()),
        ours.orElseGet(() -> Inert.of(finding.words())),
        ours.isEmpty(),
        GateWords.fix(finding, made).map(gate::change).orElse(null),
        finding.stops() && finding.mayBeOverridden());
  }
}
