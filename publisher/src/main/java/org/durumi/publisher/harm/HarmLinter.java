package org.durumi.publisher.harm;

import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;

/**
 * Reads what is about to leave and lists each risk: the words, the reason and the remedy. It trusts
 * nothing that was cleared before; and it is no proof that there is no risk, for it knows words and
 * not what they mean.
 */
public final class HarmLinter {

  private final Secrets secrets;
  private final FieldLint fields;

  /**
   * A linter.
   *
   * @param secrets what the archive holds that identifies somebody
   * @param fields what it asks of single fields
   */
  public HarmLinter(Secrets secrets, FieldLint fields) {
    this.secrets = secrets;
    this.fields = fields;
  }

  /** Risks of a release: its fields, its free words, and what they say together. */
  public List<Finding> lint(Release release) {
    List<Finding> found = new ArrayList<>();
    found.addAll(lint("title", release.title()));
    found.addAll(lint("office", release.office()));
    Coverage coverage = release.coverage();
    found.addAll(lint("selection", coverage.selection()));
    for (int i = 0; i < coverage.notes().size(); i++) {
      found.addAll(lint("note " + (i + 1), coverage.notes().get(i)));
    }
    for (ReleasedIncident incident : release.incidents()) {
      String where = "incident " + incident.number();
      incident
          .place()
          .told()
          .ifPresent(place -> {
            found.addAll(secrets.in(where + ", place", place.name()));
            String province = place.province();
            if (province != null) {
              found.addAll(secrets.in(where + ", province", province));
            }
          });
      words(incident).forEach(word -> found.addAll(lint(where, word)));
      found.addAll(fields.lint(where, incident, release.audience()));
    }
    return found.stream().distinct().toList();
  }

  /** The fields that a person, and not this program, may have filled. */
  private static List<String> words(ReleasedIncident incident) {
    List<String> words = new ArrayList<>();
    incident.agents().told().ifPresent(words::addAll);
    incident.sources().told().ifPresent(words::addAll);
    incident.outcome().told().ifPresent(words::add);
    return words;
  }

  /** Risks of some words. */
  public List<Finding> lint(String where, String text) {
    return words(secrets, where, text);
  }

  /** Risks of some words, where no incident leaves. */
  public static List<Finding> words(Secrets secrets, String where, String text) {
    List<Finding> found = new ArrayList<>(secrets.in(where, text));
    found.addAll(Lexicon.standard().in(where, text));
    return found.stream().distinct().toList();
  }

  /**
   * Risks of a file: its name, its words, and what it says of its making, however deep.
   *
   * @param name its name, as whoever gets it will see it
   */
  public List<Finding> lint(String name, byte[] bytes) {
    return new FileLint(this).lint(name, bytes);
  }
}
