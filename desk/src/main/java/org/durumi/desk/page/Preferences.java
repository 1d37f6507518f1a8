package org.durumi.desk.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.durumi.archive.Archive;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.desk.vault.LockedException;
import org.durumi.desk.vault.Vault;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** How the desk looks and behaves, as kept in the archive. */
@Component
public final class Preferences {

  /** The names under which the archive keeps the settings. */
  public static final String PERSON = "desk.person";

  public static final String LANGUAGE = "desk.language";
  public static final String ZONE = "desk.zone";
  public static final String THEME = "desk.theme";
  public static final String KEYS = "desk.keys";
  public static final String IDLE_MINUTES = "desk.idle-minutes";
  public static final String SECOND_PERSON = "desk.second-person";

  private static final int USUAL_IDLE_MINUTES = 10;

  private final Vault vault;
  private final Map<Integer, Known> known = new HashMap<>();
  private long changes;

  /** Settings as they stood when the archive was opened for that time, after so many changes. */
  private record Known(long opening, long change, Values values) {}

  Preferences(Vault vault) {
    this.vault = vault;
  }

  /**
   * The settings.
   *
   * @param language a language tag, or empty for the browser's
   * @param zone a time zone's name, or empty for this machine's
   * @param theme {@code auto}, {@code light} or {@code dark}
   * @param keys whether single keys do things (WCAG 2.1.4 asks that they can be turned off)
   * @param idle how long nobody may work before the desk locks
   * @param secondPerson whether a second person must sign off
   */
  public record Values(
      String language,
      String zone,
      String theme,
      boolean keys,
      Duration idle,
      boolean secondPerson) {

    static final Values USUAL =
        new Values("", "", "auto", true, Duration.ofMinutes(USUAL_IDLE_MINUTES), false);

    /** The language to use, where the browser asks for this one. */
    public Locale locale(Locale browsers) {
      return language.isEmpty() || language.equals(browsers.getLanguage())
          ? browsers
          : Locale.forLanguageTag(language);
    }

    /** The time zone to tell times in. */
    public ZoneId zoneId() {
      try {
        return zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
      } catch (DateTimeException e) {
        return ZoneId.systemDefault();
      }
    }
  }

  /**
   * The settings of whoever asks, read anew when the desk was unlocked; the usual ones while it is
   * locked. Where they cannot be read, those known last: the page that says so needs some.
   */
  public Values values() {
    return values(account());
  }

  private synchronized Values values(int account) {
    if (!vault.isOpen()) {
      return Values.USUAL;
    }
    Known last = known.get(account);
    if (last != null && last.opening() == vault.opening() && last.change() == changes) {
      return last.values();
    }
    try {
      Values read = vault.whole(archive -> read(archive, account));
      known.put(account, new Known(vault.opening(), changes, read));
      return read;
    } catch (LockedException | ArchiveFaultException e) {
      return last == null ? Values.USUAL : last.values();
    }
  }

  /** Has the settings read again, after one was changed. */
  public synchronized void reload() {
    changes++;
  }

  /** The name of a setting that each account has of its own; account 0 is a desk without any. */
  public static String of(String name, int account) {
    return account == 0 ? name : name + "." + account;
  }

  private static int account() {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    return person != null && person.getDetails() instanceof Integer account ? account : 0;
  }

  private static Values read(Archive archive, int account) {
    return new Values(
        archive.setting(of(LANGUAGE, account), ""),
        archive.setting(of(ZONE, account), ""),
        archive.setting(of(THEME, account), "auto"),
        archive.setting(of(KEYS, account), "on").equals("on"),
        Duration.ofMinutes(Math.clamp(number(archive.setting(IDLE_MINUTES, "")), 1, 24 * 60)),
        archive.setting(SECOND_PERSON, "off").equals("on"));
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : USUAL_IDLE_MINUTES;
  }
}
