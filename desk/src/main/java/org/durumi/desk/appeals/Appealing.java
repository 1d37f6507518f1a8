package org.durumi.desk.appeals;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.archive.Departure;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.appeal.Answer;
import org.durumi.publisher.appeal.Answers;
import org.durumi.publisher.appeal.AppealRefusal;
import org.durumi.publisher.appeal.DraftPapers;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.publisher.appeal.Tongue;
import org.durumi.record.consent.Consent;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people and programs do with an appeal. It sends nothing. */
@Component
public final class Appealing {

  /** The name of the file of answers so far. */
  public static final String ANSWERS = "answers.txt";

  private final Vault vault;
  private final AppealCases cases;
  private final Sheets sheets;

  Appealing(Vault vault, AppealCases cases, Sheets sheets) {
    this.vault = vault;
    this.cases = cases;
    this.sheets = sheets;
  }

  /**
   * An appeal that somebody works on.
   *
   * @param incident the id of the incident it was begun from
   * @param name of the incident
   */
  public record Begun(String incident, String name) {}

  /**
   * A file to hand out.
   *
   * @param name its name
   * @param bytes all of it; not to be changed
   */
  public record Handed(String name, byte[] bytes) {}

  /** Those of which the whole case may be seen. */
  public List<Begun> begun(Words words) {
    return sheets.begun().stream()
        .flatMap(
            id -> cases.look(id, words).stream().map(found -> new Begun(found.id(), found.name())))
        .toList();
  }

  /** Drafts that the log notes, the newest first. */
  public List<Departure> made(int most) {
    return vault.with(archive -> archive.publishing().departures()).reversed().stream()
        .filter(left -> left.facts().kind() == Departure.Kind.APPEAL)
        .limit(most)
        .toList();
  }

  /** As it stands: what it would say, what blocks it and what is asked. */
  public AppealView show(String address, Words words) {
    AppealCases.Found found = cases.find(address, words);
    Sheet sheet = sheets.of(found.id());
    return vault.with(
        archive -> cases.views(words).of(archive, address, found.id(), found.name(), sheet));
  }

  /**
   * Changes what the appeal is for, or what was answered.
   *
   * @param form {@code act} is choose, answer, consent, remove or load; see {@link AnswerForm}
   * @return false where there is no such act
   * @throws RefusedInWords if it is not understood
   */
  public boolean change(String address, Map<String, String> form, Reviewer by, Words words) {
    String id = cases.find(address, words).id();
    try {
      return change(id, form.getOrDefault("act", ""), form, by, words);
    } catch (DateTimeException e) {
      throw new RefusedInWords("appeal.noday");
    } catch (IllegalArgumentException | RefusedDecision e) {
      throw new RefusedInWords("appeal.nowho");
    } catch (AppealRefusal e) {
      throw new RefusedInWords("appeal.unread");
    }
  }

  private boolean change(
      String id, String act, Map<String, String> form, Reviewer by, Words words) {
    switch (act) {
      case "choose" -> choose(id, form);
      case "answer" -> {
        List<Answer> answers = new AnswerForm(form).answers();
        sheets.change(id, sheet -> sheet.with(answers));
      }
      case "consent" -> consent(id, new AnswerForm(form), by, words);
      case "remove" -> {
        String index = form.getOrDefault("index", "");
        if (index.matches("[0-9]{1,4}")) {
          sheets.change(id, sheet -> sheet.without(Integer.parseInt(index)));
        }
      }
      case "load" -> {
        List<Answer> read = Answers.of("pasted", form.getOrDefault("lines", "")).all();
        sheets.change(id, sheet -> sheet.with(read));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A consent is kept in the archive, about the first telling of the case. */
  private void consent(String id, AnswerForm form, Reviewer by, Words words) {
    Sheet sheet = sheets.of(id);
    vault.with(archive -> {
      TellingId first =
          cases.views(words).draft(archive, id, sheet).file().accounts().values().stream()
              .map(account -> account.id())
              .min(Comparator.naturalOrder())
              .orElseThrow();
      Consent consent = form.consent(first, sheet.receiver());
      return archive.publishing().give(consent, by, form.heard());
    });
    sheets.change(id, Sheet::unmade);
  }

  private void choose(String id, Map<String, String> form) {
    String group = form.getOrDefault("group", "");
    Receiver receiver =
        Receiver.of(form.getOrDefault("receiver", "")).orElse(Receiver.SPECIAL_PROCEDURES);
    Tongue tongue =
        Stream.of(Tongue.values())
            .filter(one -> one.code().equals(form.getOrDefault("tongue", "")))
            .findFirst()
            .orElse(Tongue.EN);
    sheets.change(
        id,
        sheet ->
            sheet.with(
                receiver, tongue, group.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(group) : 0));
  }

  /**
   * Makes the files; a draft is noted in the log first.
   *
   * @return false where something blocks it and there are questions alone
   * @throws RefusedInWords if nothing can be drafted
   */
  public boolean draft(String address, Reviewer by, Words words) {
    AppealCases.Found found = cases.find(address, words);
    Sheet sheet = sheets.of(found.id());
    try {
      DraftPapers papers =
          vault.with(archive -> {
            AppealViews.Drafted made = cases.views(words).draft(archive, found.id(), sheet);
            DraftPapers all =
                DraftPapers.of(
                    sheet.receiver(),
                    made.file(),
                    made.appeal(),
                    sheet.told(),
                    DraftPapers.FORMATS);
            if (made.appeal().draft() != null) {
              all.note(archive, sheet.receiver(), found.id(), by);
            }
            return all;
          });
      sheets.change(found.id(), now -> now.equals(sheet) ? now.with(papers) : now);
      return papers.files().keySet().stream().anyMatch(papers::isDraft);
    } catch (AppealRefusal e) {
      throw new RefusedInWords("appeal.blocked");
    }
  }

  /** A file that was made, or the answers so far; empty where there is none of this name. */
  public Optional<Handed> file(String address, String name, Words words) {
    String id = cases.find(address, words).id();
    Sheet sheet = sheets.of(id);
    if (name.equals(ANSWERS)) {
      return Optional.of(
          new Handed(
              "answers-" + id + ".txt", sheet.told().text().getBytes(StandardCharsets.UTF_8)));
    }
    @Nullable DraftPapers papers = sheet.papers();
    return papers == null
        ? Optional.empty()
        : Optional.ofNullable(papers.files().get(name)).map(bytes -> new Handed(name, bytes));
  }
}
