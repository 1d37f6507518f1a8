package org.durumi.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.KeptConsent;
import org.durumi.record.consent.Purpose;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/** Consents as entries of the log, and back. */
final class ConsentEntries {

  /** What the history tells of one: never who gave it. */
  static final List<String> TOLD = List.of("verdict", "item", "purpose", "until");

  private static final String GIVEN = "given";
  private static final String REVOKED = "revoked";

  private ConsentEntries() {}

  static ObjectNode given(int number, Consent consent, Reviewer by, @Nullable String why) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("number", number);
    fields.put("verdict", GIVEN);
    fields.put("person", consent.person());
    fields.put("item", consent.item().toString());
    fields.put("purpose", consent.purpose().code());
    fields.put("until", consent.until().toString());
    return signed(fields, by, why);
  }

  static ObjectNode revoked(KeptConsent consent, Reviewer by, @Nullable String why) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("number", consent.number());
    fields.put("verdict", REVOKED);
    fields.put("item", consent.consent().item().toString());
    fields.put("purpose", consent.consent().purpose().code());
    return signed(fields, by, why);
  }

  private static ObjectNode signed(ObjectNode fields, Reviewer by, @Nullable String why) {
    fields.put("by", by.name());
    if (why != null) {
      fields.put("why", why);
    }
    return fields;
  }

  static boolean isGiven(ObjectNode fields) {
    return fields.path("verdict").asText().equals(GIVEN);
  }

  static int number(ObjectNode fields) {
    return fields.path("number").asInt();
  }

  /**
   * Takes an entry into what stands by now.
   *
   * @throws BrokenEvidenceException if it does not fit
   */
  static void take(
      SortedMap<Integer, KeptConsent> standing, EntryHeader header, ObjectNode fields) {
    int number = number(fields);
    KeptConsent before = standing.get(number);
    if (isGiven(fields)) {
      int next = standing.isEmpty() ? 1 : standing.lastKey() + 1;
      if (number != next) {
        throw new BrokenEvidenceException("gives a consent out of its order");
      }
      standing.put(number, kept(number, header, fields));
    } else if (!fields.path("verdict").asText().equals(REVOKED)
        || before == null
        || before.revoked() != null) {
      throw new BrokenEvidenceException("takes no consent back that stands");
    } else {
      LocalDate day = LocalDate.ofInstant(header.time(), ZoneOffset.UTC);
      standing.put(
          number, before.revoked(new Consent.Revocation(day, fields.path("why").textValue())));
    }
  }

  private static KeptConsent kept(int number, EntryHeader header, ObjectNode fields) {
    try {
      Consent consent =
          new Consent(
              fields.path("person").asText(),
              ConsentItem.parse(fields.path("item").asText()),
              Purpose.of(fields.path("purpose").asText())
                  .orElseThrow(() -> new BrokenEvidenceException("consents to no purpose")),
              LocalDate.parse(fields.path("until").asText()));
      return new KeptConsent(
          number,
          consent,
          new Reviewer(fields.path("by").asText()),
          header.time(),
          fields.path("why").textValue(),
          null);
    } catch (RefusedDecision | DateTimeException e) {
      throw new BrokenEvidenceException("is no consent", e);
    }
  }
}
