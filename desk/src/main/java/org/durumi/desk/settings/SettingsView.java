package org.durumi.desk.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.durumi.desk.page.Preferences;

/**
 * The settings as they stand.
 *
 * @param values the settings
 * @param folder where the archive lies
 * @param program name and version of this program
 */
public record SettingsView(Preferences.Values values, String folder, String program) {

  /** The names of all time zones. */
  public static List<String> zones() {
    return List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
  }
}
