package org.durumi.publisher.appeal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.publisher.appeal.Form.Kind;
import org.durumi.publisher.appeal.Form.Need;
import org.durumi.publisher.appeal.Form.Row;
import org.durumi.publisher.appeal.Sentence.Firmness;
import org.jspecify.annotations.Nullable;

/** Drafts an appeal from a case: what the reports and the family say, and what is missing. */
public final class Drafting {

  private static final String FIRST_HAND_REPORTS = "first-hand.reports";

  private final Case file;
  private final Receiver receiver;
  private final Tongue tongue;
  private final Answers answers;
  private final Naming naming;
  private final Facts facts;
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  private Drafting(Case file, Receiver receiver, Tongue tongue, Answers answers, Naming naming) {
    this.file = file;
    this.receiver = receiver;
    this.tongue = tongue;
    this.answers = answers;
    this.naming = naming;
    this.facts = new Facts(file, receiver, naming.named(), naming.custodyPlace());
  }

  /**
   * Drafts.
   *
   * @param person whom the form is about, where it is about one, or null where only one is named
   */
  public static Appeal draft(
      Case file,
      Receiver receiver,
      Tongue tongue,
      Answers answers,
      Consents consents,
      @Nullable String person) {
    Naming naming = Naming.of(file, receiver, answers, consents, person);
    return new Drafting(file, receiver, tongue, answers, naming).draft();
  }

  private Appeal draft() {
    Form form = Form.of(receiver, tongue);
    List<Remark> blocks = new ArrayList<>(naming.blocks());
    List<Draft.Section> sections = sections(form);
    boolean told =
        sections.stream()
            .flatMap(section -> section.entries().stream())
            .flatMap(entry -> entry.sentences().stream())
            .anyMatch(sentence -> sentence instanceof Sentence.Stated);
    if (!told && blocks.isEmpty()) {
      blocks.add(Remark.of(Remark.Kind.NOTHING_TO_TELL));
    }
    if (receiver == Receiver.SPECIAL_PROCEDURES && firstHand().isEmpty()) {
      blocks.add(Remark.of(Remark.Kind.MEDIA_ALONE, FIRST_HAND_REPORTS));
    }
    remark();
    if (!blocks.isEmpty()) {
      return new Appeal(null, blocks, remarks, questions);
    }
    int missing = (int) questions.stream().filter(Question::isRequired).count();
    String title = file.isUrgent() ? form.title() : form.past();
    Draft draft = new Draft(receiver, tongue, file.today(), title, sections, missing);
    SafetyNet.check(draft, naming.withheld());
    return new Appeal(draft, blocks, remarks, questions);
  }

  private void remark() {
    if (receiver != Receiver.SPECIAL_PROCEDURES && firstHand().isEmpty()) {
      remarks.add(Remark.of(Remark.Kind.NO_FIRST_HAND));
    }
    if (receiver == Receiver.PUBLIC && naming.named().isEmpty()) {
      remarks.add(Remark.of(Remark.Kind.NOBODY_IN_PUBLIC));
    }
    if (tongue != Tongue.EN) {
      remarks.add(Remark.of(Remark.Kind.FACTS_IN_ENGLISH));
    }
  }

  private List<Draft.Section> sections(Form form) {
    List<Draft.Section> sections = new ArrayList<>();
    String heading = "";
    List<Draft.Entry> entries = new ArrayList<>();
    for (Row row : form.rows()) {
      if (row.kind() == Kind.SECTION) {
        add(sections, heading, entries);
        heading = row.words();
        entries = new ArrayList<>();
      } else {
        entry(row).ifPresent(entries::add);
      }
    }
    add(sections, heading, entries);
    return sections;
  }

  private static void add(List<Draft.Section> sections, String heading, List<Draft.Entry> entries) {
    if (!entries.isEmpty()) {
      sections.add(new Draft.Section(sections.size() + 1, heading, entries));
    }
  }

  private Optional<Draft.Entry> entry(Row row) {
    if (row.kind() == Kind.ASK || row.kind() == Kind.SAY) {
      return Optional.of(
          new Draft.Entry(row.kind(), "", List.of(new Sentence.Fixed(row.words())), 0));
    }
    List<Sentence.Stated> sentences = new ArrayList<>();
    // A cell may name several keys; what reports say comes first.
    for (String key : row.key().split(" ", -1)) {
      sentences.addAll(key.equals("case.first-hand") ? basis() : facts.to(key));
      sentences.addAll(answered(key));
    }
    if (!sentences.isEmpty()) {
      return Optional.of(
          new Draft.Entry(row.kind(), row.words(), List.copyOf(Facts.joined(sentences)), 0));
    }
    if (row.question().isEmpty() || row.need() == Need.OPTIONAL) {
      return Optional.empty();
    }
    String[] keys = row.key().split(" ", -1);
    questions.add(
        new Question(
            questions.size() + 1,
            keys[keys.length - 1],
            row.need() == Need.REQUIRED,
            row.question()));
    return Optional.of(new Draft.Entry(row.kind(), row.words(), List.of(), questions.size()));
  }

  /** What people told the office; what could harm somebody is left out, and that is said. */
  private List<Sentence.Stated> answered(String key) {
    if (key.equals("person.name")) {
      String subject = naming.subject();
      return subject == null || !naming.named().contains(subject)
          ? List.of()
          : answers.to(key).stream()
              .filter(answer -> answer.text().equals(subject))
              .map(Drafting::sentence)
              .toList();
    }
    List<Sentence.Stated> sentences = new ArrayList<>();
    if (key.equals("consent")) {
      for (Answer answer : naming.recorded()) {
        sentences.add(
            new Sentence.Stated(
                "Consent to this submission was recorded on " + Wording.day(answer.day()) + ".",
                Firmness.STATED,
                List.of(new Source.OfAnswer(answer))));
      }
    }
    for (Answer answer : answers.to(key)) {
      Optional<String> harm =
          key.startsWith("submitter.") ? Optional.empty() : Reticence.word(answer.text());
      Optional<String> held = Reticence.held(answer.text(), naming.withheld());
      if (harm.isPresent()) {
        // The working sheet is taken along, so that the word itself must not be on it.
        remarks.add(Remark.of(Remark.Kind.ANSWER_HARMS, key));
      } else if (held.isPresent()) {
        remarks.add(Remark.of(Remark.Kind.ANSWER_HELD, key));
      } else {
        sentences.add(sentence(answer));
      }
    }
    return sentences;
  }

  private static Sentence.Stated sentence(Answer answer) {
    String text = answer.text();
    return new Sentence.Stated(
        text.matches(".*[.!?\u3002]") ? text : text + ".",
        Firmness.STATED,
        List.of(new Source.OfAnswer(answer)));
  }

  /** What is no media report: what people told the office, and reports that are its own. */
  private List<Source> firstHand() {
    List<Source> sources = new ArrayList<>();
    answers.all().stream()
        .filter(Answer::isFirstHand)
        .filter(answer -> answer.key().matches("(case|person|steps)\\..*"))
        .filter(answer -> Reticence.word(answer.text()).isEmpty())
        .filter(answer -> Reticence.held(answer.text(), naming.withheld()).isEmpty())
        .limit(1)
        .forEach(answer -> sources.add(new Source.OfAnswer(answer)));
    Set<String> numbers =
        answers.to(FIRST_HAND_REPORTS).stream()
            .flatMap(answer -> Arrays.stream(answer.text().split("[ ,.;]+", -1)))
            .collect(Collectors.toCollection(TreeSet::new));
    file.told().stream()
        .filter(account -> numbers.contains(String.valueOf(account.id().report())))
        .forEach(account -> sources.add(Quotes.source(account)));
    return sources;
  }

  /** Says whether the case rests on media reports alone. */
  private List<Sentence.Stated> basis() {
    List<Source> own = firstHand();
    if (!own.isEmpty()) {
      return List.of(
          new Sentence.Stated(
              "This does not rest on media reports alone: it rests on what was told to this office"
                  + " at first hand, too.",
              Firmness.STATED,
              own));
    }
    List<Source> all = Narrator.sources(file.told());
    return all.isEmpty()
        ? List.of()
        : List.of(
            new Sentence.Stated(
                "This rests on reports alone; this office has no first-hand account.",
                Firmness.STATED,
                all));
  }
}
