package org.durumi.reader.second;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.durumi.reader.Readers;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.place.Places;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Event;
import org.durumi.record.source.Report;

/**
 * Adds to a casefile what a second reader proposes besides. Where that reader fails, the casefile
 * stays as it was and gets a warning; one that fails again and again is not asked any more. May be
 * shared by threads.
 */
public final class SecondReader implements AutoCloseable {

  /** So many failures one after the other end it: a batch must not wait for a dead address. */
  private static final int MOST_FAILURES = 3;

  private final SecondReaderSettings settings;
  private final Endpoint endpoint;
  private final AtomicInteger failures = new AtomicInteger();

  /** Asks the endpoint of these settings. */
  public SecondReader(SecondReaderSettings settings) {
    this.settings = settings;
    this.endpoint = new Endpoint(settings);
  }

  /** The casefile with the second reader's events behind its own. */
  public Casefile read(Casefile own) {
    if (failures.get() >= MOST_FAILURES) {
      return with(
          own,
          List.of(),
          "The second reader failed too often and was not asked; this is read without it.");
    }
    Report report = own.report();
    try {
      String answer = endpoint.ask(Question.json(report, settings.model()));
      List<JsonNode> claims = Answer.claims(answer);
      failures.set(0);
      List<Event> further = further(own, claims);
      return Question.isCut(report)
          ? with(own, further, "The second reader was shown the report's beginning alone.")
          : new Casefile(report, all(own, further), own.rollups(), own.warnings());
    } catch (SecondReaderFault fault) {
      failures.incrementAndGet();
      return with(
          own, List.of(), "The second reader " + fault.why() + "; this is read without it.");
    }
  }

  private static List<Event> further(Casefile own, List<JsonNode> claims) {
    Report report = own.report();
    Places places = other -> Gazetteer.standard().in(other);
    Claim claim = new Claim(report, Readers.ofWords(report.language()).orElse(null), places);
    List<Event> told = new ArrayList<>(own.events());
    List<Event> further = new ArrayList<>();
    for (JsonNode one : claims) {
      claim
          .check(one)
          .filter(event -> told.stream().noneMatch(other -> isTold(event, other)))
          .ifPresent(event -> {
            told.add(event);
            further.add(event);
          });
    }
    further.sort((a, b) -> a.trigger().compareTo(b.trigger()));
    return further;
  }

  /** The same type of act in the same sentence is told already. */
  private static boolean isTold(Event event, Event other) {
    return event.type() == other.type()
        && other.evidence().stream()
            .anyMatch(quote -> quote.span().overlaps(event.evidence().getFirst().span()));
  }

  private static Casefile with(Casefile own, List<Event> further, String warning) {
    List<String> warnings = new ArrayList<>(own.warnings());
    warnings.add(warning);
    return new Casefile(own.report(), all(own, further), own.rollups(), warnings);
  }

  private static List<Event> all(Casefile own, List<Event> further) {
    List<Event> events = new ArrayList<>(own.events());
    events.addAll(further);
    return events;
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
