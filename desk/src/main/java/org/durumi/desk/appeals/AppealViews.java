package org.durumi.desk.appeals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.durumi.archive.Archive;
import org.durumi.desk.appeals.AppealView.AnswerView;
import org.durumi.desk.appeals.AppealView.FileView;
import org.durumi.desk.appeals.AppealView.QuestionView;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.linker.chain.Part;
import org.durumi.publisher.appeal.Answer;
import org.durumi.publisher.appeal.Appeal;
import org.durumi.publisher.appeal.AppealRefusal;
import org.durumi.publisher.appeal.Case;
import org.durumi.publisher.appeal.CaseReading;
import org.durumi.publisher.appeal.Consents;
import org.durumi.publisher.appeal.Draft;
import org.durumi.publisher.appeal.DraftPapers;
import org.durumi.publisher.appeal.Drafting;
import org.durumi.publisher.appeal.KeptConsents;
import org.durumi.publisher.appeal.Question;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.publisher.appeal.Tongue;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/** Drafts an appeal of what an archive and a sheet say, and lays it out. */
final class AppealViews {

  private final Words words;
  private final SaidWords said;
  private final RemarkWords remarks;
  private final Clock clock;
  private final ZoneId zone;

  AppealViews(Words words, Clock clock, ZoneId zone) {
    this.words = words;
    this.said = new SaidWords(words);
    this.remarks = new RemarkWords(words);
    this.clock = clock;
    this.zone = zone;
  }

  /** A case with what became of drafting. */
  record Drafted(Case file, Appeal appeal) {}

  /**
   * Drafts.
   *
   * @throws AppealRefusal with a sentence that says why it cannot
   */
  Drafted draft(Archive archive, String incident, Sheet sheet) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Case file =
        new CaseReading(archive, clock.instant(), zone)
            .read(incident, sheet.group() == 0 ? null : Integer.valueOf(sheet.group()));
    Consents consents =
        KeptConsents.over(
            Consents.among(sheet.told(), today), archive.publishing().consents(), file, today);
    return new Drafted(
        file, Drafting.draft(file, sheet.receiver(), sheet.tongue(), sheet.told(), consents, null));
  }

  /** The page. */
  AppealView of(Archive archive, String address, String incident, String name, Sheet sheet) {
    List<Part> parts = new CaseReading(archive, clock.instant(), zone).parts(incident);
    try {
      if (parts.size() > 1 && sheet.group() == 0) {
        return view(address, name, sheet, parts, words.of("appeal.which"), null);
      }
      return view(address, name, sheet, parts, null, draft(archive, incident, sheet));
    } catch (AppealRefusal e) {
      String why =
          parts.isEmpty()
              ? words.of("appeal.nobody")
              : e.remark().map(remarks::of).orElseGet(() -> words.of("appeal.which"));
      return view(address, name, sheet, parts, why, null);
    }
  }

  private AppealView view(
      String address,
      String name,
      Sheet sheet,
      List<Part> parts,
      @Nullable String refusal,
      @Nullable Drafted drafted) {
    @Nullable Appeal appeal = drafted == null ? null : drafted.appeal();
    @Nullable Draft draft = appeal == null ? null : appeal.draft();
    DraftPapers papers = sheet.papers();
    return new AppealView(
        address,
        name,
        sheet.receiver().code(),
        Stream.of(Receiver.values())
            .map(one -> new Choice(one.code(), words.of("appeal.to." + one.code())))
            .toList(),
        sheet.tongue().code(),
        Stream.of(Tongue.values())
            .map(one -> new Choice(one.code(), said.language(one.code())))
            .toList(),
        sheet.group() == 0 ? "" : Integer.toString(sheet.group()),
        parts.size() > 1 ? groups(parts) : List.of(),
        refusal,
        draft == null ? null : draft.title(),
        draft == null ? 0 : draft.missing(),
        sheet.receiver().isConfidential(),
        drafted == null ? List.of() : deadlines(drafted.file()),
        appeal == null ? List.of() : appeal.blocks().stream().map(remarks::of).toList(),
        appeal == null ? List.of() : appeal.remarks().stream().map(remarks::of).toList(),
        draft == null ? List.of() : new DraftViews(words).sections(draft),
        appeal == null ? List.of() : appeal.questions().stream().map(this::question).toList(),
        answers(sheet),
        drafted == null ? List.of() : names(drafted.file(), sheet),
        papers == null
            ? List.of()
            : papers.files().keySet().stream()
                .map(file -> new FileView(file, papers.isDraft(file)))
                .toList(),
        LocalDate.ofInstant(clock.instant(), zone).toString());
  }

  private List<Choice> groups(List<Part> parts) {
    return IntStream.range(0, parts.size())
        .mapToObj(i -> {
          Count count = parts.get(i).count();
          String status = words.of("danger.is." + parts.get(i).timeline().confirmed().code());
          return new Choice(
              Integer.toString(i + 1),
              count == null
                  ? words.of("appeal.group.unknown", i + 1, status)
                  : words.of("appeal.group", i + 1, said.count(count), status));
        })
        .toList();
  }

  private List<String> deadlines(Case file) {
    return file.clock().deadlines().stream()
        .filter(one -> !one.isPast(clock.instant()))
        .map(one -> words.of("appeal.due." + one.kind().code(), words.day(one.day())))
        .toList();
  }

  private QuestionView question(Question question) {
    String key = question.key();
    return new QuestionView(
        question.number(),
        key,
        words.language().equals("en") ? question.text() : ask(key),
        question.isRequired(),
        key.startsWith("submitter.") || key.startsWith("action."));
  }

  private String ask(String key) {
    return words.name("appeal.ask", key.replace('.', '-'));
  }

  private List<AnswerView> answers(Sheet sheet) {
    List<AnswerView> all = new ArrayList<>();
    for (int i = 0; i < sheet.answers().size(); i++) {
      Answer answer = sheet.answers().get(i);
      boolean consent = answer.key().startsWith("consent.");
      all.add(
          new AnswerView(
              i,
              consent ? words.of("appeal.consent") : ask(answer.key()),
              answer.who().equals(AnswerForm.OFFICE)
                  ? words.of("appeal.office")
                  : Inert.of(answer.who()),
              words.day(answer.day()),
              Inert.of(answer.text())));
    }
    return all;
  }

  private static List<String> names(Case file, Sheet sheet) {
    Set<String> names = new TreeSet<>(file.names());
    sheet.told().last("person.name").ifPresent(answer -> names.add(answer.text()));
    return names.stream().map(Inert::of).toList();
  }
}
