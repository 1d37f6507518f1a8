package org.durumi.cli.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.durumi.archive.Snapshot;
import org.durumi.archive.capture.Captured;

/** A fetched page as a snapshot: its WARC, and how it was fetched. */
final class CaptureRecord {

  private static final String WARC = "application/warc";

  private CaptureRecord() {}

  static Snapshot snapshot(Captured captured, Snapshot.How how) {
    return new Snapshot(captured.warc(), name(captured), how, WARC, capture(captured));
  }

  /** The address without what it asks for, which may name a person. */
  static String name(Captured captured) {
    String host = captured.address().getHost();
    String path = captured.address().getPath();
    return WholeCharacters.of(host + (path == null ? "" : path));
  }

  private static ObjectNode capture(Captured captured) {
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
