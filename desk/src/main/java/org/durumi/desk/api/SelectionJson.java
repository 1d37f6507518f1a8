package org.durumi.desk.api;

import java.util.Arrays;
import java.util.List;
import org.durumi.desk.publish.Asked;
import org.durumi.publisher.clearing.Rules;
import org.durumi.publisher.exposure.Field;
import org.durumi.publisher.release.Audience;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What is asked to leave, as programs send and get it.
 *
 * @param withheld codes of fields that this release does not tell
 */
record SelectionJson(
    String audience,
    List<String> types,
    List<String> countries,
    String from,
    String until,
    int cell,
    List<String> withheld,
    String title,
    String office,
    String notes) {

  private static final int MOST_COUNTRIES = 300;

  static SelectionJson of(Asked asked) {
    return new SelectionJson(
        asked.audience().code(),
        asked.types().stream().sorted().toList(),
        asked.countries().stream().sorted().toList(),
        asked.from(),
        asked.until(),
        asked.cell(),
        asked.withheld().stream().sorted().map(Field::code).toList(),
        asked.title(),
        asked.office(),
        asked.notes());
  }

  /**
   * Reads what was sent. The page's form passes over what it does not understand; here somebody
   * would not see it.
   */
  static Asked read(@Nullable String body) {
    Sent sent =
        Sent.of(
            body,
            "audience",
            "types",
            "countries",
            "from",
            "until",
            "cell",
            "withheld",
            "title",
            "office",
            "notes");
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("audience", sent.code("audience", audiences()));
    form.addAll("type", sent.codes("types", acts()));
    List<String> countries = sent.texts("countries", MOST_COUNTRIES);
    if (!countries.stream().allMatch(code -> code.matches("[A-Z]{2}"))) {
      throw new NotUnderstoodException("Write each of countries as a code such as CN.");
    }
    form.addAll("country", countries);
    form.add("from", sent.month("from"));
    form.add("until", sent.month("until"));
    form.add("cell", Integer.toString(cell(sent)));
    List<String> fields = Asked.FIELDS.stream().map(Field::code).toList();
    List<String> withheld = sent.codes("withheld", fields);
    form.add("told", "");
    form.addAll("tell", fields.stream().filter(field -> !withheld.contains(field)).toList());
    form.add("title", sent.text("title", Sent.LINE));
    form.add("office", sent.text("office", Sent.LINE));
    form.add("notes", sent.text("notes", Sent.SENTENCES));
    return Asked.of(form);
  }

  private static int cell(Sent sent) {
    int cell = sent.number("cell", Rules.CELL);
    if (cell < 2 || cell > Asked.LARGEST_CELL) {
      throw new NotUnderstoodException("Send cell from 2 to " + Asked.LARGEST_CELL + ".");
    }
    return cell;
  }

  private static List<String> audiences() {
    return Arrays.stream(Audience.values())
        .sorted((one, other) -> other.compareTo(one))
        .map(Audience::code)
        .toList();
  }

  /** Codes of all types of acts. */
  static List<String> acts() {
    return Arrays.stream(ActType.values()).map(ActType::code).toList();
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "SelectionJson[" + audience + "]";
  }
}
