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
 */
public record SettingsView(Preferences.Values values, String folder) {

  /** The names of all time zones. */
  public static List<String> zones() {
    return List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
  }
}
