package org.durumi.reader.intake;

import java.util.List;
import java.util.Optional;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/** Makes the report of what a file says, what its text shows, and what a person knows better. */
final class ReportMaker {

  private static final int LONGEST_LINE = 1000;

  private final Overrides overrides;

  ReportMaker(Overrides overrides) {
    this.overrides = overrides;
  }

  Report make(Input input, Draft draft, List<String> warnings) {
    if (draft.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new Refusal("holds no text");
    }
    Details details = draft.details();
    String id = details.id() == null ? "" : TextCleaner.line(details.id());
    String outlet = overrides.outlet() == null ? line(details.outlet()) : overrides.outlet();
    return new Report(
        id.isEmpty() ? input.stem() : id,
        line(details.url()),
        outlet,
        overrides.published() == null ? details.published() : overrides.published(),
        language(details, draft.text(), warnings),
        line(overrides.title() == null ? details.title() : overrides.title()),
        Bytes.sha256(input.bytes()),
        ReportText.of(draft.text()));
  }

  private String language(Details details, String text, List<String> warnings) {
    if (overrides.language() != null) {
      return overrides.language();
    }
    String stated = details.language();
    if (stated == null || !details.languageIsStated()) {
      String told = LanguageTeller.tell(text);
      return told.equals(LanguageTeller.UNKNOWN) && stated != null ? stated : told;
    }
    Optional<String> shown = LanguageTeller.contradiction(stated, text);
    shown.ifPresent(language ->
        warnings.add(
            "The language is stated as '"
                + stated
                + "' but the script shows '"
                + language
                + "', which was taken."));
    return shown.orElse(stated);
  }

  private static @Nullable String line(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String line = TextCleaner.line(text.substring(0, Math.min(LONGEST_LINE, text.length())));
    return line.isEmpty() ? null : line;
  }
}
