package org.durumi.reader.chinese;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.durumi.reader.place.Places;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/** Writes what is read from report files as casefiles that the scorer takes. */
final class CasefileDump {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CasefileDump() {}

  /** Takes the folder of reports and the folder to write to. */
  public static void main(String[] args) throws IOException {
    write(new SmallPlaces(), Path.of(args[0]), Path.of(args[1]));
  }

  static void write(Places places, Path docs, Path out) throws IOException {
    ChineseReader reader = new ChineseReader(places);
    Files.createDirectories(out);
    File[] files = docs.toFile().listFiles((dir, name) -> name.endsWith(".json"));
    for (File file : files == null ? new File[0] : files) {
      JsonNode doc = JSON.readTree(file);
      if (!doc.path("language").asText().equals("zh")) {
        continue;
      }
      String published = doc.path("published").asText("");
      Report report =
          new Report(
              doc.path("id").asText(),
              null,
              null,
              published.isEmpty() || published.equals("null")
                  ? null
                  : Period.of(CalendarDate.parse(published)),
              "zh",
              doc.path("title").asText(""),
              "0".repeat(64),
              ReportText.of(doc.path("text").asText()));
      var reading = reader.read(report);
      ObjectNode casefile = JSON.createObjectNode();
      ArrayNode events = casefile.putArray("events");
      reading.proposals().forEach(p -> event(events.addObject(), p.event()));
      ArrayNode rollups = casefile.putArray("rollups");
      reading.rollups().forEach(r -> rollup(rollups.addObject(), r));
      JSON.writerWithDefaultPrettyPrinter()
          .writeValue(out.resolve(file.getName()).toFile(), casefile);
    }
  }

  private static void event(ObjectNode node, Event e) {
    node.put("type", e.type().code()).put("modality", e.modality().code());
    quote(node.putObject("trigger"), e.trigger());
    ArrayNode evidence = node.putArray("evidence");
    e.evidence().forEach(q -> quote(evidence.addObject(), q));
    if (e.date() != null) {
      date(node.putObject("date"), e.date());
    }
    if (e.place() != null) {
      quote(node.putObject("place"), e.place().words());
    }
    ArrayNode victims = node.putArray("victims");
    for (Victims v : e.victims()) {
      ObjectNode victim = quote(victims.addObject(), v.words());
      if (v.count() != null) {
        count(victim.putObject("count"), v.count());
      }
    }
    ArrayNode agents = node.putArray("agents");
    for (Agent a : e.agents()) {
      quote(agents.addObject(), a.words());
    }
    ArrayNode voices = node.putArray("attribution");
    for (Attribution a : e.attribution()) {
      quote(voices.addObject(), a.words());
    }
  }

  private static void rollup(ObjectNode node, Rollup rollup) {
    count(node.putObject("count"), rollup.count());
    ArrayNode evidence = node.putArray("evidence");
    rollup.evidence().forEach(q -> quote(evidence.addObject(), q));
  }

  private static void date(ObjectNode node, StatedDate date) {
    quote(node, date.words());
    Period period = date.period();
    node.put("start", period.start() == null ? null : period.start().toString());
    node.put("end", period.end() == null ? null : period.end().toString());
  }

  private static void count(ObjectNode node, StatedCount count) {
    quote(node, count.words()).put("min", count.count().min()).put("max", count.count().max());
  }

  private static ObjectNode quote(ObjectNode node, Quote quote) {
    node.put("text", quote.text());
    node.putArray("span").add(quote.span().start()).add(quote.span().end());
    return node;
  }
}
