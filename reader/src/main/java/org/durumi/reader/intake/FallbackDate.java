package org.durumi.reader.intake;

import java.util.List;
import java.util.Optional;
import org.durumi.record.time.Period;

/**
 * The warning owed where the only date is the day on which a file was made: it is told and not
 * used, since a wrong year would misdate every event.
 */
final class FallbackDate {

  private FallbackDate() {}

  static void warn(Optional<Period> made, List<String> warnings) {
    warnings.add(
        made.map(period ->
                "The file does not state its publication date; it was made on "
                    + period.edtf()
                    + ". State the date with --published.")
            .orElse("The file does not state its publication date; state it with --published."));
  }
}
