package org.durumi.desk.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.durumi.archive.place.Program;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Preferences;
import org.durumi.desk.start.Ground;
import org.durumi.desk.vault.Vault;
import org.durumi.record.review.RefusedDecision;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How the desk looks and behaves. Every change is an entry of the log. */
@Controller
final class SettingsController {

  private static final Set<String> LANGUAGES = Set.of("", "en", "ko");
  private static final Set<String> THEMES = Set.of("auto", "light", "dark");
  private static final String MINUTES = "[1-9][0-9]{0,2}";

  private final Vault vault;
  private final Pages pages;
  private final Preferences preferences;
  private final Doorkeeper doorkeeper;
  private final Ground ground;

  SettingsController(
      Vault vault, Pages pages, Preferences preferences, Doorkeeper doorkeeper, Ground ground) {
    this.vault = vault;
    this.pages = pages;
    this.preferences = preferences;
    this.doorkeeper = doorkeeper;
    this.ground = ground;
  }

  @GetMapping("/settings")
  View show() {
    return pages.show(
        "settings/settings", new SettingsView(preferences.values(), ground.name(), Program.NAME));
  }

  @PostMapping("/settings/person")
  View person(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "off") String keys,
      HttpServletRequest request,
      HttpServletResponse response) {
    Person now = now();
    boolean alone = now.account() == 0;
    if (!LANGUAGES.contains(language) || !THEMES.contains(theme) || !isZone(zone)) {
      return pages.go("/settings", pages.words().of("settings.unknown"));
    }
    try {
      // An account's name is for good.
      Person named = alone ? now.named(name) : now;
      Map<String, String> values = new LinkedHashMap<>();
      if (alone) {
        values.put(Preferences.PERSON, named.getName());
      }
      values.put(Preferences.of(Preferences.LANGUAGE, now.account()), language);
      values.put(Preferences.of(Preferences.ZONE, now.account()), zone);
      values.put(Preferences.of(Preferences.THEME, now.account()), theme);
      values.put(Preferences.of(Preferences.KEYS, now.account()), keys.equals("on") ? "on" : "off");
      keep(values, now);
      if (alone) {
        doorkeeper.keep(named, request, response);
      }
    } catch (RefusedDecision e) {
      return pages.go("/settings", String.valueOf(e.getMessage()));
    }
    return pages.go("/settings", pages.words().of("settings.kept"));
  }

  @PostMapping("/settings/desk")
  View desk(
      @RequestParam(defaultValue = "") String idle,
      @RequestParam(defaultValue = "off") String second) {
    if (!idle.matches(MINUTES)) {
      return pages.go("/settings", pages.words().of("settings.unknown"));
    }
    keep(
        Map.of(
            Preferences.IDLE_MINUTES,
            idle,
            Preferences.SECOND_PERSON,
            second.equals("on") ? "on" : "off"),
        now());
    return pages.go("/settings", pages.words().of("settings.kept"));
  }

  private void keep(Map<String, String> values, Person by) {
    vault.whole(archive -> {
      values.forEach((name, value) -> {
        if (!archive.setting(name, "").equals(value)) {
          archive.setting(name, value, by.reviewer());
        }
      });
      return true;
    });
    preferences.reload();
  }

  private static boolean isZone(String zone) {
    try {
      return zone.isEmpty() || ZoneId.of(zone) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Person now() {
    Person person = Doorkeeper.person();
    if (person == null) {
      throw new AccessDeniedException("");
    }
    return person;
  }
}
