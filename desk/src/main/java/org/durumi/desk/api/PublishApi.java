package org.durumi.desk.api;

import java.util.List;
import org.durumi.desk.access.Doer;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.publish.Changing;
import org.durumi.desk.publish.GateTasks;
import org.durumi.desk.publish.GateWork;
import org.durumi.desk.publish.Releasing;
import org.durumi.desk.publish.Trial;
import org.durumi.desk.publish.Vouching;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.export.ExportFormat;
import org.durumi.publisher.export.ExportFormats;
import org.durumi.record.casework.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The gate for programs. A check is begun, asked for and perhaps stopped; there is one at a time,
 * the same that the page shows.
 */
@Controller
@Profile("team")
final class PublishApi {

  private final Vault vault;
  private final GateWork work;
  private final GateTasks tasks;
  private final Changing changing;
  private final Releasing releasing;
  private final Vouching vouching;

  PublishApi(
      Vault vault,
      GateWork work,
      GateTasks tasks,
      Changing changing,
      Releasing releasing,
      Vouching vouching) {
    this.vault = vault;
    this.work = work;
    this.tasks = tasks;
    this.changing = changing;
    this.releasing = releasing;
    this.vouching = vouching;
  }

  @GetMapping("/api/publish")
  ResponseEntity<String> state() {
    return Answers.ok(GateJson.of(work));
  }

  /** What was checked last; who vouched for what is told to those who publish, as on the pages. */
  @GetMapping("/api/publish/check")
  ResponseEntity<String> check() {
    Person person = Doorkeeper.person();
    boolean publishes = person != null && person.may(Permission.PUBLISH);
    return work.trial()
        .map(trial -> Answers.ok(CheckJson.of(trial, publishes ? vouching.of(trial) : List.of())))
        .orElseGet(PublishApi::nothing);
  }

  private static ResponseEntity<String> nothing() {
    return Answers.refused(HttpStatus.NOT_FOUND, "Nothing is checked yet; begin a check.");
  }

  @PostMapping("/api/publish/check")
  ResponseEntity<String> begin(@RequestBody(required = false) @Nullable String body) {
    return GateJson.began(tasks.check(SelectionJson.read(body)), work);
  }

  /** Stops the check that goes on. */
  @PostMapping("/api/publish/stop")
  ResponseEntity<String> stop() {
    work.stop();
    return Answers.ok(GateJson.of(work));
  }

  /** What a reader could work out of what was checked last. */
  @GetMapping("/api/publish/simulation")
  ResponseEntity<String> simulation() {
    int earlier = vault.with(archive -> archive.publishing().releases().size());
    return work.trial()
        .map(trial -> Answers.ok(SimulationJson.of(trial, earlier)))
        .orElseGet(PublishApi::nothing);
  }

  /** Makes changes that were offered, or takes them back, and checks anew. */
  @PostMapping("/api/publish/changes")
  ResponseEntity<String> change(@RequestBody(required = false) @Nullable String body) {
    Sent sent = Sent.of(body, "check", "make", "fix", "close", "undo");
    boolean began =
        changing.change(
            Integer.toString(sent.number("check", 0)),
            index(sent, "make"),
            sent.text("fix", Sent.LINE),
            sent.text("close", Sent.LINE),
            index(sent, "undo"));
    return GateJson.began(began, work);
  }

  private static String index(Sent sent, String name) {
    String text = sent.text(name, Sent.LINE);
    if (!text.matches("|all|[0-9]{1,6}")) {
      throw new NotUnderstoodException("Send " + name + " as all, or as an index from 0.");
    }
    return text;
  }

  /** Lets a finding through, so that somebody else may let the release leave. */
  @PostMapping("/api/publish/vouch")
  ResponseEntity<String> vouch(@RequestBody(required = false) @Nullable String body) {
    Sent sent = Sent.of(body, "check", "finding", "why");
    Trial trial = work.trial(Integer.toString(sent.number("check", 0)));
    vouching.vouch(
        trial, sent.text("finding", Sent.LINE), Doer.now(), sent.text("why", Sent.SENTENCES));
    return Answers.ok(CheckJson.of(trial, vouching.of(trial)));
  }

  /** Lets what was checked leave, with what others vouched for. */
  @PostMapping("/api/publish/release")
  ResponseEntity<String> release(@RequestBody(required = false) @Nullable String body) {
    Sent sent = Sent.of(body, "check", "recipient", "files", "site", "formats");
    List<String> codes = ExportFormats.all().stream().map(ExportFormat::code).toList();
    List<String> formats = sent.codes("formats", codes);
    Releasing.Wanted wanted =
        new Releasing.Wanted(
            sent.text("recipient", Sent.LINE).strip(),
            sent.flag("files"),
            sent.flag("site"),
            ExportFormats.all().stream().filter(one -> formats.contains(one.code())).toList());
    releasing.release(Integer.toString(sent.number("check", 0)), Doer.now(), wanted, vouching::of);
    return GateJson.began(true, work);
  }
}
