package org.durumi.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.AccountRow;
import org.durumi.archive.store.PasskeyRow;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.casework.CareChange;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Project;
import org.durumi.record.casework.Role;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.Purpose;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.Reviewer;
import org.durumi.record.source.Report;

/** A report with a bird in every field, to be looked for where it must not be. */
final class Canaries {

  /** A name of a setting stands in the clear, so one there shows that the search works. */
  static final String SETTING = "zebrafinch.setting";

  static final String WORDS = "Goldammerson told of Zaunkoenigstadt";

  static final String URL = "https://blaukehlchen.example/1";

  /** What names or endangers people, or may. */
  static final List<String> RESTRICTED =
      List.of(
          "goldammerson",
          "zaunkoenigstadt",
          "rohrsaenger",
          "blaukehlchen",
          "sommergoldhaehnchen",
          "heckenbraunelle",
          "feldschwirl",
          "uferschwalbe",
          "shenyang");

  /** What the office may see, of its own projects. */
  static final List<String> WORKING = List.of("wintergoldhaehnchen", "trauerschnaepper");

  private Canaries() {}

  /** A consent of somebody's about an event. */
  static Consent consent(TellingId telling) {
    return new Consent(
        "Goldammerson",
        ConsentItem.parse(telling + "/names"),
        Purpose.CONFIDENTIAL,
        LocalDate.of(2030, 1, 1));
  }

  /** An appeal that rests on an event. */
  static Departure.Facts appeal(TellingId telling) {
    return new Departure.Facts(
        Departure.Kind.APPEAL,
        "Zaunkoenigstadt " + telling,
        Purpose.CONFIDENTIAL,
        "wgeid",
        LocalDate.of(2026, 11, 25),
        null,
        List.of(new Departure.File("wgeid.pdf", Sha256.of("pdf"))),
        List.of());
  }

  /** As report 3 of {@link SmallArchive#published}. */
  static void plant(Archive archive) {
    archive.add(List.of(addition()));
    plantWork(archive);
  }

  static Addition addition() {
    Addition plain =
        SmallArchive.addition(
            "Rohrsaenger.txt",
            "Police in Shenyang arrested 5 North Korean refugees on May 3, 2019, "
                + WORDS
                + ".\nThey were sent back to North Korea on 3 May 2019. Nothing else was heard of"
                + " them until the following spring, when a letter reached an uncle who had long"
                + " lived abroad and who asked everybody he knew to be silent about it.\n");
    Casefile read = plain.reports().getFirst().casefile();
    Report report = read.report();
    Report named =
        new Report(
            report.id(),
            "https://blaukehlchen.example/1",
            "Wintergoldhaehnchen Weekly",
            report.published(),
            report.language(),
            "Sommergoldhaehnchen held",
            report.sha256(),
            report.text());
    ObjectNode capture = JsonNodeFactory.instance.objectNode();
    capture.put("asked", "https://heckenbraunelle.example/1");
    return new Addition(
        new Snapshot(
            plain.snapshot().bytes(),
            "Rohrsaenger.txt",
            Snapshot.How.CAPTURE,
            "text/plain",
            capture),
        List.of(
            new Addition.Item(
                0,
                new Casefile(named, read.events(), read.rollups(), read.warnings()),
                List.of("Gartenrotschwanz note"))));
  }

  private static void plantWork(Archive archive) {
    Reviewer by = new Reviewer("Trauerschnaepper");
    archive
        .casework()
        .change(
            3,
            1,
            new CareChange(
                by,
                "call Feldschwirl",
                SmallArchive.now(),
                "Trauerschnaepper",
                "Uferschwalbe",
                "x"));
    archive.casework().change(3, new CaseChange(by, CaseStatus.READY, "Trauerschnaepper", null));
    archive.casework().move(List.of(3L), new Project("Steinwaelzer"), by, null);
    archive.setting(SETTING, "Mehlschwalbe", by);
    archive.setting("second", "Rauchschwalbe", by);
    archive.incidents().link(LinkedEvents.NOT_REJECTED);
    accounts(archive.accounts());
  }

  private static void accounts(Accounts accounts) {
    Map<String, Set<Role>> roles = Map.of("Steinwaelzer", Set.of(Role.REVIEWER));
    AccountRow row = accounts.invite("Haubentaucher", roles, Accounts.COMMAND_LINE).account();
    WaysIn ways = accounts.ways();
    ways.password(row, "{argon2}Zwergtaucher", "ROTHALSTAUCHER");
    ways.passkey(
        row,
        new PasskeyRow(
            "Schwarzhalstaucher",
            row.number(),
            "Eistaucher phone",
            Instant.EPOCH,
            null,
            "Prachttaucher",
            0,
            "usb",
            "uv",
            "Sterntaucher",
            "Ohrentaucher"));
    ways.codes(row, Set.of("gelbschnabel code"));
    ways.identify(row, "https://trottellumme.example", "Tordalk at the provider");
    accounts
        .tokens()
        .give(row, "kormoran secret", "Basstoelpel program", SmallArchive.now().plusSeconds(60));
    accounts.invite("Papageitaucher", roles, Accounts.COMMAND_LINE);
  }
}
