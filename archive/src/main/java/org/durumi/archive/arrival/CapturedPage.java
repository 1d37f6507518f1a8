package org.durumi.archive.arrival;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.durumi.archive.Snapshot;
import org.durumi.archive.capture.Captured;

/**
 * A fetched page: kept as its WARC with how it was fetched, and read as the page that it holds. One
 * that cannot be read is kept all the same: it may be gone tomorrow.
 */
public final class CapturedPage implements Loaded {

  private final Captured captured;
  private final Snapshot.How how;

  /**
   * A page to be added.
   *
   * @param captured what was fetched
   * @param how by itself or by way of a feed
   */
  public CapturedPage(Captured captured, Snapshot.How how) {
    this.captured = captured;
    this.how = how;
  }

  /** The address without what it asks for, which may name a person. */
  public String name() {
    String host = captured.address().getHost();
    String path = captured.address().getPath();
    return WholeCharacters.of(host + (path == null ? "" : path));
  }

  @Override
  public Prepared prepare(Reading reading) {
    Snapshot snapshot =
        new Snapshot(captured.warc(), name(), how, FileSource.WARC, record(captured));
    Prepared prepared =
        switch (reading.read(name(), snapshot, captured.page())) {
          case Prepared.Failed failed ->
              Reading.unread(name(), snapshot, String.join(" ", failed.failures()));
          case Prepared other -> other;
        };
    return prepared instanceof Prepared.Ready ready
        ? ready.at(captured.address().toString())
        : prepared;
  }

  private static ObjectNode record(Captured captured) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("asked", captured.asked().toString());
    record.put("address", captured.address().toString());
    ArrayNode redirects = record.putArray("redirects");
    captured.redirects().forEach(redirect -> redirects.add(redirect.toString()));
    record.put("status", captured.status());
    record.put("time", captured.time().toString());
    record.put("tool", captured.tool());
    record.put("robots", captured.robots().name().toLowerCase(Locale.ROOT));
    record.put("robots_said", captured.robotsSaid());
    record.put("terms", captured.terms());
    ArrayNode images = record.putArray("images");
    captured.images().forEach(image -> images.add(image.toString()));
    ArrayNode failed = record.putArray("failed_images");
    captured
        .failedImages()
        .forEach(image ->
            failed
                .addObject()
                .put("reference", WholeCharacters.of(image.reference()))
                .put("why", image.why()));
    ArrayNode notes = record.putArray("notes");
    captured.notes().forEach(notes::add);
    return record;
  }
}
