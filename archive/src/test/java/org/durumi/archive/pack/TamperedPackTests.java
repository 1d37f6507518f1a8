package org.durumi.archive.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.durumi.archive.evidence.CanonicalJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TamperedPackTests {

  private static final String PACK = "durumi/pack.json";
  private static final int FLIPS = Integer.getInteger("durumi.flips", 200);
  private static final SampleArchive ARCHIVE = SampleArchive.withReports();

  @TempDir private static Path folder;
  private static Map<String, byte[]> whole = Map.of();
  private static Map<String, byte[]> stamped = Map.of();

  @BeforeAll
  static void pack() {
    Path file = folder.resolve("pack.zip");
    new PackWriter(ARCHIVE.key).write(ARCHIVE.content(), Redaction.none(), file);
    whole = PackFolder.of(file);
    ARCHIVE.stamp(TimeStampStand.rsa(), 12);
    ARCHIVE.stamp(TimeStampStand.ecdsa(), ARCHIVE.log.size());
    Path another = folder.resolve("stamped.zip");
    new PackWriter(ARCHIVE.key).write(ARCHIVE.content(), Redaction.none(), another);
    stamped = PackFolder.of(another);
  }

  @Test
  void theUntouchedPackHolds() {
    assertThat(PackFolder.broken(whole)).isEmpty();
    assertThat(PackFolder.broken(stamped)).isEmpty();
  }

  @Test
  void everyFlippedBitIsFoundWhereverItIs() {
    flip(whole, FLIPS, name -> true, files -> {});
  }

  @Test
  void whoHoldsTheKeyCannotAlterWhatTheLogHoldsEither() {
    flip(
        whole,
        FLIPS,
        name -> name.startsWith("durumi/"),
        files -> PackFolder.seal(files, ARCHIVE.key));
  }

  @Test
  void everyFlippedBitOfATimeStampIsFoundWithoutTheSeal() {
    flip(
        stamped,
        FLIPS,
        name -> name.startsWith("durumi/stamps/"),
        files -> PackFolder.seal(files, ARCHIVE.key));
  }

  private static void flip(
      Map<String, byte[]> pack,
      int times,
      Predicate<String> which,
      Consumer<Map<String, byte[]>> after) {
    Random random = new Random(3);
    List<String> names = pack.keySet().stream().filter(which).toList();
    for (int i = 0; i < times; i++) {
      String name = names.get(random.nextInt(names.size()));
      Map<String, byte[]> files = new LinkedHashMap<>(pack);
      byte[] bytes = bytes(files, name).clone();
      int bit = random.nextInt(bytes.length * 8);
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      files.put(name, bytes);
      after.accept(files);
      assertThat(PackFolder.broken(files)).as("%s, bit %d", name, bit).isNotEmpty();
    }
  }

  @Test
  void filesAreNotAddedTakenOutOrRenamed() {
    for (String name : whole.keySet()) {
      Map<String, byte[]> less = new LinkedHashMap<>(whole);
      less.remove(name);
      assertThat(PackFolder.broken(less)).as(name).isNotEmpty();
      Map<String, byte[]> renamed = new LinkedHashMap<>(less);
      renamed.put(name + "2", bytes(whole, name));
      assertThat(PackFolder.broken(renamed)).as(name).isNotEmpty();
    }
    Map<String, byte[]> more = new LinkedHashMap<>(whole);
    more.put("durumi/texts/" + "0".repeat(64) + ".txt", new byte[0]);
    assertThat(PackFolder.broken(more)).isNotEmpty();
    PackFolder.seal(more, ARCHIVE.key);
    assertThat(PackFolder.broken(more)).isNotEmpty();
  }

  @Test
  void stepsInBetweenAreNotDroppedEvenByWhoHoldsTheKey() {
    for (int dropped : new int[] {0, 1, 2, 3, 5, 6, 7, 8}) {
      assertThat(altered(json -> entries(json).remove(dropped))).as("%d", dropped).isNotEmpty();
    }
  }

  @Test
  void entriesAreNotDoubledOrReordered() {
    assertThat(altered(json -> entries(json).add(entries(json).get(9)))).isNotEmpty();
    assertThat(altered(json -> entries(json).insert(0, entries(json).get(0)))).isNotEmpty();
    assertThat(altered(json -> entries(json).add(entries(json).remove(0)))).isNotEmpty();
    assertThat(altered(json -> entries(json).insert(3, entries(json).remove(4)))).isNotEmpty();
  }

  @Test
  void anOpenedValueIsNotExchangedForAnother() {
    assertThat(altered(json -> opened(json, 3, "by").put("value", "Somebody Else")))
        .anyMatch(sentence -> sentence.contains("field by"));
    assertThat(altered(json -> opened(json, 3, "by").put("salt", "0".repeat(64)))).isNotEmpty();
    assertThat(
            altered(json -> {
              JsonNode why = opened(json, 3, "why").deepCopy();
              opened(json, 3, "by").setAll((ObjectNode) why);
            }))
        .isNotEmpty();
  }

  @Test
  void aFieldThatTheEntryLacksIsNotOpened() {
    assertThat(
            altered(json -> {
              ObjectNode opened = (ObjectNode) entries(json).get(3).get("opened");
              opened.set("guilt", opened.get("by"));
            }))
        .anyMatch(sentence -> sentence.contains("no such field"));
  }

  @Test
  void aHeadOfAnotherKeyIsNotTaken() {
    SampleArchive other = SampleArchive.withReports();
    assertThat(
            altered(json -> {
              ObjectNode head = (ObjectNode) json.get("head");
              byte[] bytes = other.content().head().json();
              head.put("json", new String(bytes, StandardCharsets.UTF_8));
            }))
        .isNotEmpty();
  }

  @Test
  void aTimeStampOfAnotherHeadIsNotTaken() {
    Map<String, byte[]> files = new LinkedHashMap<>(stamped);
    files.put("durumi/stamps/1.tsr", bytes(stamped, "durumi/stamps/2.tsr"));
    PackFolder.seal(files, ARCHIVE.key);
    assertThat(PackFolder.broken(files)).anyMatch(s -> s.contains("it stamps something else"));
  }

  @Test
  void aDuplicateNameInJsonIsNotRead() {
    Map<String, byte[]> files = new LinkedHashMap<>(whole);
    String json = PackFolder.text(whole, PACK);
    files.put(PACK, json.replaceFirst("\\{", "{\"v\":1,").getBytes(StandardCharsets.UTF_8));
    assertThat(PackFolder.broken(files)).anyMatch(s -> s.contains("a name stands twice"));
  }

  /** What is broken after the pack's JSON was altered and all of it sealed again. */
  private static List<String> altered(Consumer<ObjectNode> change) {
    Map<String, byte[]> files = new LinkedHashMap<>(whole);
    ObjectNode json = (ObjectNode) CanonicalJson.read(bytes(whole, PACK));
    change.accept(json);
    files.put(PACK, CanonicalJson.write(json));
    PackFolder.seal(files, ARCHIVE.key);
    return PackFolder.broken(files);
  }

  private static ArrayNode entries(ObjectNode json) {
    return (ArrayNode) json.get("entries");
  }

  private static ObjectNode opened(ObjectNode json, int entry, String field) {
    return (ObjectNode) entries(json).get(entry).get("opened").get(field);
  }

  private static byte[] bytes(Map<String, byte[]> files, String name) {
    return files.getOrDefault(name, new byte[0]);
  }
}
