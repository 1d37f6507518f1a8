package org.durumi.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands in templates and scripts as written. */
class TemplateTests {

  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Set<String> READ_ALOUD =
      Set.of("title", "aria-label", "aria-description", "placeholder", "alt", "label", "summary");
  private static final Set<String> ADDRESSES =
      Set.of(
          "href", "src", "action", "formaction", "poster", "data", "hx-get", "hx-post", "srcset");
  private static final Pattern FORM = Pattern.compile("(?s)<form\\b.*?</form>");
  private static final Pattern FOREIGN = Pattern.compile("(https?:)?//(?!www\\.w3\\.org/)[a-z]");

  private static final List<Template> TEMPLATES = Template.all();

  @Test
  void thereAreTemplatesToLookAt() {
    assertThat(TEMPLATES).hasSizeGreaterThan(10);
    assertThat(TEMPLATES).anySatisfy(one -> assertThat(one.markup()).contains("<form"));
  }

  @Test
  void everyVisibleWordComesFromTheBundles() {
    Set<String> wrong = new TreeSet<>();
    for (Template template : TEMPLATES) {
      Matcher words = Pattern.compile("[^\\n\u0001]*\\p{L}[^\\n\u0001]*").matcher(template.text());
      while (words.find()) {
        wrong.add(template + ": " + words.group().strip());
      }
      for (String tag : template.tags()) {
        for (var attribute : Template.attributes(tag)) {
          boolean isWords =
              LETTER.matcher(attribute.value()).find() && !attribute.value().contains("://");
          if (READ_ALOUD.contains(attribute.name()) && isWords) {
            wrong.add(template + ": " + attribute);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyFormThatChangesSomethingHoldsTheToken() {
    Set<String> wrong = new TreeSet<>();
    for (Template template : TEMPLATES) {
      String markup = template.markup();
      FORM.matcher(markup)
          .results()
          .map(form -> form.group())
          .filter(form -> form.toLowerCase(Locale.ROOT).contains("method=\"post\""))
          .filter(form -> form.indexOf(Template.TOKEN) < 0)
          // A form with files is not taken apart before it is known who sends it.
          .filter(form -> !form.contains("?_csrf=" + Template.VALUE))
          .forEach(form -> wrong.add(template + ": " + form.lines().findFirst().orElse("")));
      assertThat(count(markup, "<form"))
          .as(template + " closes its forms")
          .isEqualTo(count(markup, "</form>"));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noStyleHandlerOrScriptStandsInAPage() {
    Set<String> wrong = new TreeSet<>();
    for (Template template : TEMPLATES) {
      for (String tag : template.tags()) {
        String low = tag.toLowerCase(Locale.ROOT);
        if (low.startsWith("<style")
            || low.startsWith("<base")
            || low.startsWith("<iframe")
            || (low.startsWith("<script") && !low.contains(" src="))) {
          wrong.add(template + ": " + tag);
        }
        for (var attribute : Template.attributes(tag)) {
          String name = attribute.name().toLowerCase(Locale.ROOT);
          if (name.equals("style")
              || name.matches("on[a-z]+")
              || name.startsWith("hx-on")
              || name.equals("hx-vals") && attribute.value().startsWith("js:")
              || name.equals("srcdoc")) {
            wrong.add(template + ": " + attribute);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyAddressIsOneOfTheDesk() {
    Set<String> wrong = new TreeSet<>();
    for (Template template : TEMPLATES) {
      for (String tag : template.tags()) {
        for (var attribute : Template.attributes(tag)) {
          String value = attribute.value();
          boolean ours =
              value.startsWith("/") && !value.startsWith("//")
                  || value.startsWith("#")
                  || value.startsWith("?")
                  || value.isEmpty()
                  || value.charAt(0) == Template.VALUE;
          if (ADDRESSES.contains(attribute.name()) && !ours) {
            wrong.add(template + ": " + attribute);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsNotEscapedByTheTemplateIsEscapedByPlainTextAlone() throws IOException {
    for (Template template : TEMPLATES) {
      String source = Files.readString(template.path());
      assertThat(source.replace("$unsafe{org.durumi.desk.reading.PlainText.html(", ""))
          .as(template.toString())
          .doesNotContain("$unsafe")
          .doesNotContain("@raw");
    }
  }

  @Test
  void scriptsNeitherMakeMarkupOfTextNorAskAnybodyElse() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (Path file : staticFiles()) {
      String text = Files.readString(file).replaceAll("(?m)^\\s*(//|\\*|/\\*).*$", "");
      for (String risky :
          List.of(
              ".innerHTML",
              ".outerHTML",
              "insertAdjacentHTML",
              "document.write",
              "eval(",
              "new Function",
              "setHTMLUnsafe",
              "createContextualFragment",
              "localStorage",
              "indexedDB",
              "serviceWorker",
              "sendBeacon",
              "@import")) {
        if (text.contains(risky)) {
          wrong.add(file + ": " + risky);
        }
      }
      Matcher foreign = FOREIGN.matcher(text);
      while (foreign.find()) {
        wrong.add(
            file
                + ": "
                + text.substring(foreign.start(), Math.min(text.length(), foreign.end() + 30)));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Path> staticFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/static"))) {
      return files.filter(file -> file.toString().matches(".*\\.(js|css|svg)")).sorted().toList();
    }
  }

  private static int count(String text, String sought) {
    return text.split(Pattern.quote(sought), -1).length - 1;
  }
}
