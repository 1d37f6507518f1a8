package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.durumi.archive.evidence.Sha256;
import org.jspecify.annotations.Nullable;

/** An invented report, and the fields that an archive would keep of it. */
record SampleReport(long number, String language, String title, String outlet, String text) {

  static final SampleReport KOREAN =
      new SampleReport(
          1,
          "ko",
          "옌지 은신처 급습…탈북민 일가족 5명 체포",
          "두만강소식",
          "중국 지린성 옌지에서 숨어 지내던 탈북민 일가족 5명이 지난 11일 중국 공안에 체포됐다고 현지 소식통이 14일 두만강소식에"
              + " 전했다.\n\n소식통은 “공안이 새벽에 아파트를 급습했고, 여섯 살짜리 아이까지 모두 끌려갔다”며 “이들은 다음 날"
              + " 투먼 구류장으로 이송됐다”고 말했다.");

  static final SampleReport CHINESE =
      new SampleReport(
          2,
          "zh",
          "九名脱北者在南宁被捕 恐遭遣返",
          "边境观察",
          "一名协助脱北者的牧师周四对本刊表示,九名脱北者8月19日在广西南宁被中国警方逮捕,其中包括两名儿童。\n\n"
              + "据另一名知情人士透露,带路的中国司机被罚款一万元后获释。");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  byte[] preserved() {
    return ("<html><title>" + title + "</title>\n" + text + "</html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  byte[] utf8() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  ObjectNode snapshot() {
    ObjectNode fields = JSON.objectNode();
    fields.put("sha256", Sha256.of(preserved()).hex()).put("size", preserved().length);
    fields.put("name", "page-" + number + ".html").put("how", "file").put("media", "text/html");
    fields.putNull("capture");
    return fields;
  }

  ObjectNode extraction() {
    ObjectNode fields = JSON.objectNode();
    fields.put("report", number).put("snapshot", Sha256.of(preserved()).hex()).put("item", 0);
    fields.put("read", Sha256.of(preserved()).hex()).put("text", Sha256.of(utf8()).hex());
    fields.put("characters", text.codePointCount(0, text.length()));
    fields.put("id", "page-" + number).put("title", title).put("outlet", outlet);
    fields.put("url", "https://outlet" + number + ".example/news").put("published", "2020-09-14");
    fields.put("language", language).put("reader", "durumi 0.1");
    fields
        .putArray("notes")
        .add("The page itself names another address: https://canary" + number + ".example/other")
        .add("Attachments were not read: witness-Kim-Chol-" + number + ".zip");
    return fields;
  }

  ObjectNode proposal() {
    boolean korean = language.equals("ko");
    ObjectNode fields = JSON.objectNode();
    fields.put("report", number).put("reader", "durumi 0.1").put("events", 2).put("rollups", 1);
    event(fields, 1, "arrest_detention", korean ? "체포" : "逮捕", paragraph(0));
    event(fields, 2, "transfer", korean ? "이송" : "获释", paragraph(1));
    fields.set(
        "event.1.date",
        quote(korean ? "지난 11일" : "8月19日")
            .put("start", "2020-09-11")
            .put("end", "2020-09-11")
            .put("edtf", "2020-09-11"));
    fields.set(
        "event.1.place",
        quote(korean ? "옌지" : "南宁")
            .put("name", korean ? "Yanji" : "Nanning")
            .put("country", "CN")
            .put("geonames", 2033675)
            .put("lat", 42.88806)
            .put("lon", 129.51361)
            .put("precision", "town"));
    ((ArrayNode) fields.get("event.1.victims")).add(victims(korean));
    ObjectNode police =
        quote(korean ? "중국 공안" : "中国警方")
            .put("name", korean ? "중국 공안" : "中国警方")
            .put("kind", "police");
    ((ArrayNode) fields.get("event.1.agents")).add(police);
    ObjectNode total = JSON.objectNode().put("type", "arrest_detention");
    total.set("count", count(korean ? "5명" : "九名"));
    total.putNull("date").putArray("evidence").add(quote(paragraph(0)));
    fields.set("rollup.1", total);
    fields.putArray("warnings").add("Two dates compete in: canary-warning-" + number);
    return fields;
  }

  private ObjectNode victims(boolean korean) {
    ObjectNode victims = quote(korean ? "탈북민 일가족 5명" : "九名脱北者");
    victims.put("description", korean ? "탈북민 일가족" : "脱北者").put("children", true);
    victims.set("count", count(korean ? "5명" : "九名"));
    victims.putArray("names");
    return victims;
  }

  private ObjectNode count(String words) {
    return quote(words).put("min", 5).put("max", 9).put("approximate", false);
  }

  private void event(ObjectNode fields, int number, String type, String trigger, String sentence) {
    String prefix = "event." + number + ".";
    fields.put(prefix + "type", type).put(prefix + "modality", "occurred");
    fields.put(prefix + "confidence", 0.85).set(prefix + "trigger", quote(trigger));
    fields.putArray(prefix + "evidence").add(quote(sentence));
    fields.putNull(prefix + "date").putNull(prefix + "place").putNull(prefix + "offer");
    fields.putArray(prefix + "victims");
    fields.putArray(prefix + "agents");
    fields.putArray(prefix + "attribution");
    ObjectNode codes = fields.putObject(prefix + "codes");
    codes.put("huridocs", "0401").putNull("acled").put("plover", "COERCE/arrest");
  }

  ObjectNode decision(
      int event, String verdict, String by, @Nullable String why, JsonNode corrections) {
    ObjectNode fields = JSON.objectNode();
    fields.put("report", number).put("event", event).put("verdict", verdict).put("by", by);
    fields.put("why", why).set("corrections", corrections);
    return fields;
  }

  ObjectNode undone(int event) {
    return decision(event, "undo", "R. Okafor", "One source only.", JSON.nullNode());
  }

  /** An event that is split off another, whose copy it is. */
  ObjectNode added(int event, int from) {
    ObjectNode fields = decision(event, "add", "R. Okafor", "Two acts.", JSON.nullNode());
    fields.put("from", from);
    String copied = "event." + from + ".";
    proposal()
        .properties()
        .forEach(field -> {
          if (field.getKey().startsWith(copied)) {
            String part = field.getKey().substring(copied.length());
            fields.set("event." + event + "." + part, field.getValue());
          }
        });
    return fields;
  }

  private String paragraph(int number) {
    int end = text.indexOf("\n\n");
    return number == 0 ? text.substring(0, end) : text.substring(end + 2);
  }

  ObjectNode quote(String words) {
    int at = text.indexOf(words);
    int start = text.codePointCount(0, at);
    ObjectNode quote = JSON.objectNode().put("text", words);
    quote.putArray("span").add(start).add(start + words.codePointCount(0, words.length()));
    return quote;
  }
}
