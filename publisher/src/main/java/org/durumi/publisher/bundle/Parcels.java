package org.durumi.publisher.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.durumi.archive.Exchange.Parcel;
import org.durumi.archive.Exchange.Told;
import org.durumi.archive.Snapshot;
import org.durumi.archive.ToldJson;
import org.durumi.archive.evidence.CanonicalJson;

/** Parcels as files of a bundle, and back. */
final class Parcels {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Parcels() {}

  /** {@code snapshots/N}, {@code texts/N.M} and {@code reports/N.M.json}, by parcel and report. */
  static List<BundleFile> write(List<Parcel> parcels) {
    List<BundleFile> files = new ArrayList<>();
    for (int i = 1; i <= parcels.size(); i++) {
      Parcel parcel = parcels.get(i - 1);
      files.add(new BundleFile("snapshots/" + i, parcel.snapshot().bytes()));
      for (int j = 1; j <= parcel.reports().size(); j++) {
        Told told = parcel.reports().get(j - 1);
        String text = told.item().casefile().report().text().string();
        files.add(new BundleFile("texts/" + i + "." + j, text.getBytes(StandardCharsets.UTF_8)));
        files.add(
            new BundleFile(
                "reports/" + i + "." + j + ".json",
                CanonicalJson.write(report(parcel.snapshot(), told))));
      }
    }
    return files;
  }

  private static ObjectNode report(Snapshot snapshot, Told told) {
    ObjectNode json = ToldJson.write(told);
    json.put("name", snapshot.name());
    json.put("media", snapshot.media());
    return json;
  }

  /**
   * Reads them again.
   *
   * @throws JsonProcessingException if a file is no JSON
   * @throws RuntimeException if one is missing, or does not fit another
   */
  static List<Parcel> read(List<BundleFile> files) throws JsonProcessingException {
    Map<String, byte[]> byName = new LinkedHashMap<>();
    for (BundleFile file : files) {
      if (byName.put(file.name(), file.bytes()) != null) {
        throw new IllegalArgumentException("two files of one name");
      }
    }
    List<Parcel> parcels = new ArrayList<>();
    int used = 0;
    for (int i = 1; byName.containsKey("snapshots/" + i); i++) {
      byte[] bytes = file(byName, "snapshots/" + i);
      List<Told> reports = new ArrayList<>();
      JsonNode first = null;
      for (int j = 1; byName.containsKey("reports/" + i + "." + j + ".json"); j++) {
        byte[] report = file(byName, "reports/" + i + "." + j + ".json");
        JsonNode json = JSON.readTree(new String(report, StandardCharsets.UTF_8));
        first = first == null ? json : first;
        byte[] text = file(byName, "texts/" + i + "." + j);
        reports.add(ToldJson.read(json, new String(text, StandardCharsets.UTF_8)));
        used += 2;
      }
      used++;
      if (first == null) {
        throw new IllegalArgumentException("bytes without a report");
      }
      parcels.add(
          new Parcel(
              new Snapshot(
                  bytes,
                  first.path("name").textValue(),
                  Snapshot.How.FILE,
                  first.path("media").textValue(),
                  null),
              reports));
    }
    if (used != files.size()) {
      throw new IllegalArgumentException("files of unknown names");
    }
    return parcels;
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("a file is missing");
    }
    return bytes;
  }
}
