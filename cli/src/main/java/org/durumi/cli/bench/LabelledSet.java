package org.durumi.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.confidence.Judged;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.Taken;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Event;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;

/**
 * Reports with labels: {@code docs/NAME.json} and {@code gold/NAME.json}. An event is right when a
 * label has its type and the label's sentence overlaps its evidence or act; each label makes one
 * event right, the one whose act it names if there are several. What matches a label marked
 * optional is neither.
 */
final class LabelledSet {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Intake intake;
  private final CasefileReader reader;

  LabelledSet(Path folder, Intake intake, CasefileReader reader) {
    this.folder = folder;
    this.intake = intake;
    this.reader = reader;
  }

  /** Every event that is proposed of the set's reports, judged by the labels. */
  List<Judged> read() throws IOException {
    List<Judged> judged = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("gold"))) {
      for (Path gold : files.sorted().toList()) {
        String name = String.valueOf(gold.getFileName());
        for (Taken taken : intake.take(folder.resolve("docs").resolve(name))) {
          if (taken instanceof Taken.Read read) {
            Casefile casefile = reader.read(read.report());
            Map<Integer, Boolean> right =
                match(casefile, JSON.readTree(gold.toFile()).path("events"));
            String report = folder.getFileName() + "/" + name;
            // Absent are those that match an optional label.
            judged.addAll(Judged.of(report, casefile, right::get));
          }
        }
      }
    }
    return judged;
  }

  private record Pair(int label, int event, int score) {}

  private static Map<Integer, Boolean> match(Casefile casefile, JsonNode labels) {
    List<Pair> pairs = new ArrayList<>();
    for (int label = 0; label < labels.size(); label++) {
      for (int event = 0; event < casefile.events().size(); event++) {
        int score =
            score(casefile.report().text(), labels.get(label), casefile.events().get(event));
        if (score > 0) {
          pairs.add(new Pair(label, event, score));
        }
      }
    }
    pairs.sort((a, b) -> Integer.compare(b.score(), a.score()));
    Map<Integer, Boolean> right = new HashMap<>();
    for (int event = 0; event < casefile.events().size(); event++) {
      right.put(event, false);
    }
    Set<Integer> labelled = new HashSet<>();
    Set<Integer> told = new HashSet<>();
    for (Pair pair : pairs) {
      if (!labelled.contains(pair.label()) && !told.contains(pair.event())) {
        labelled.add(pair.label());
        told.add(pair.event());
        if (labels.get(pair.label()).path("optional").asBoolean()) {
          right.remove(pair.event());
        } else {
          right.put(pair.event(), true);
        }
      }
    }
    return right;
  }

  /** 0 where they are not the same act; more the more speaks for it. */
  private static int score(ReportText text, JsonNode label, Event event) {
    String sentence = label.path("evidence_quote").asText("");
    int at = sentence.isEmpty() ? -1 : text.string().indexOf(sentence);
    if (at < 0 || !label.path("type").asText().equals(event.type().code())) {
      return 0;
    }
    int end = at + sentence.length();
    boolean there =
        overlaps(text, event.trigger(), at, end)
            || event.evidence().stream().anyMatch(quote -> overlaps(text, quote, at, end));
    String act = label.path("trigger_quote").asText("");
    boolean sameAct = !act.isEmpty() && event.trigger().text().contains(act);
    boolean within = overlaps(text, event.trigger(), at, end);
    boolean modality = label.path("modality").asText().equals(event.modality().code());
    return there ? 1 + (sameAct ? 4 : 0) + (within ? 2 : 0) + (modality ? 1 : 0) : 0;
  }

  private static boolean overlaps(ReportText text, Quote quote, int from, int to) {
    return text.offsetOf(quote) < to && from < text.endOf(quote);
  }
}
