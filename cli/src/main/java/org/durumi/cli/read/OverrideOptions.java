package org.durumi.cli.read;

import org.durumi.reader.intake.Overrides;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person knows of reports better than their files do. */
public final class OverrideOptions {

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Publication date in place of the file's own: 2016-12-01, 2016-12 or 2016.")
  private @Nullable String published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Publisher in place of the file's own.")
  private @Nullable String outlet;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Language in place of the one detected: en, ko or zh.")
  private @Nullable String language;

  /**
   * What was said.
   *
   * @throws IllegalArgumentException with a sentence for the person, if it cannot be read
   */
  public Overrides overrides() {
    return Overrides.of(published, outlet, language);
  }
}
