package org.durumi.desk.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the code out of a JTE template. */
final class TemplateReader {

  private static final Pattern LINE = Pattern.compile("@(import|param)\\b[^\\n]*");
  private static final Pattern CALL = Pattern.compile("@template\\.([a-zA-Z.]+)\\s*\\(");
  private static final Pattern TEST = Pattern.compile("@(if|elseif|for)\\s*\\(");
  private static final Pattern WORD = Pattern.compile("@(else|endif|endfor|raw|endraw)\\b");
  private static final Pattern CODE = Pattern.compile("(\\$unsafe|\\$|!)\\{");

  private final String source;
  private final StringBuilder markup = new StringBuilder();
  private int at;

  TemplateReader(String source) {
    this.source = source.replaceAll("(?s)<%--.*?--%>", "");
  }

  String markup() {
    text('\0');
    return markup.toString();
  }

  /** Markup up to this sign, or to the end. */
  private void text(char end) {
    while (at < source.length() && source.charAt(at) != end) {
      Matcher found;
      if ((found = here(LINE)) != null || (found = here(WORD)) != null) {
        at = found.end();
      } else if ((found = here(CALL)) != null) {
        markup.append(bringsToken(found.group(1)) ? Template.TOKEN : Template.VALUE);
        at = found.end();
        code(')');
      } else if ((found = here(TEST)) != null) {
        at = found.end();
        code(')');
      } else if ((found = here(CODE)) != null) {
        if (!found.group(1).equals("!")) {
          markup.append(Template.VALUE);
        }
        at = found.end();
        code('}');
      } else {
        markup.append(source.charAt(at++));
      }
    }
  }

  /** Code up to the bracket that closes it; templates inside of it are markup again. */
  private void code(char close) {
    while (source.charAt(at) != close) {
      char sign = source.charAt(at++);
      if (sign == '"' || sign == '\'') {
        while (source.charAt(at) != sign) {
          at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
      } else if (sign == '@' && source.charAt(at) == '`') {
        at++;
        text('`');
        at++;
      } else if (sign == '(' || sign == '{') {
        code(sign == '(' ? ')' : '}');
      }
    }
    at++;
  }

  private static boolean bringsToken(String template) {
    if (template.equals("layout.csrf")) {
      return true;
    }
    try {
      String called =
          Files.readString(Path.of("src/main/jte", template.replace('.', '/') + ".jte"));
      return called.contains("@template.layout.csrf(") && !called.contains("<form");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Matcher here(Pattern pattern) {
    Matcher matcher = pattern.matcher(source).region(at, source.length());
    return matcher.lookingAt() ? matcher : null;
  }
}
