package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.durumi.desk.Wire;

/**
 * A reading page as a browser without scripts has it: what its forms send along.
 *
 * @param token of the session
 * @param seen the newest entry that the page knows
 * @param steps how many decisions it knows
 * @param states how each of its events stands, the first first
 * @param choices what its lists have chosen, by name of the control
 */
record Sheet(
    String token, String seen, String steps, List<String> states, Map<String, String> choices) {

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
  private static final Pattern STEPS = Pattern.compile("name=\"steps\" value=\"(\\d+)\"");
  private static final Pattern EVENT = Pattern.compile("<article class=\"card event (\\w+)");

  private static final Pattern CHOICE =
      Pattern.compile(
          "(?s)<select id=\"f-[a-z]+\" name=\"(v\\.[a-z]+)\".*?<option value=\"([^\"]*)\""
              + " selected");

  static Sheet of(Wire.Answer page) {
    assertThat(page.status()).isEqualTo(200);
    List<String> states = new ArrayList<>();
    EVENT.matcher(page.body()).results().forEach(event -> states.add(event.group(1)));
    Map<String, String> choices =
        CHOICE
            .matcher(page.body())
            .results()
            .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
    return new Sheet(page.token(), found(SEEN, page), found(STEPS, page), states, choices);
  }

  private static String found(Pattern pattern, Wire.Answer page) {
    Matcher found = pattern.matcher(page.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** What a list has chosen. */
  String chosen(String name) {
    return choices.getOrDefault(name, "");
  }

  /** Sends one of its forms with these names and values in turn. */
  Wire.Answer send(Wire by, String path, String... values) {
    List<String> all = new ArrayList<>(List.of("_csrf", token, "seen", seen, "steps", steps));
    all.addAll(List.of(values));
    return by.post(path, all.toArray(String[]::new));
  }
}
