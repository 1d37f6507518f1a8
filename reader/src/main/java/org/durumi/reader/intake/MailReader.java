package org.durumi.reader.intake;

import java.io.IOException;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads a saved mail, or a page saved as MHTML: its plain text, else its HTML. Attachments and
 * forwarded mails are named in a warning and not read.
 */
final class MailReader implements FormatReader {

  // Generous beside RFC 5322, which allows 998 characters a line.
  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(100_000)
          .setMaxHeaderCount(2000)
          .setMaxContentLen(-1)
          .build();

  @Override
  public Draft read(Input input, Bounds bounds) {
    MailHeaders headers = new MailHeaders();
    MailParts parts = new MailParts(bounds);
    try {
      walk(input, bounds, headers, parts);
    } catch (MaxHeaderLimitException | MaxLineLimitException e) {
      throw new Refusal("has header lines of more than 100000 characters and was not read");
    } catch (MimeException | IOException e) {
      throw new Refusal("is mail that is damaged; get it from its source again");
    }
    List<String> warnings = parts.warnings();
    String text = parts.text();
    return new Draft(
        new Details(
            null,
            null,
            headers.sender(),
            published(headers.date(), warnings),
            null,
            false,
            headers.subject()),
        WrappedLines.unwrap(TextCleaner.clean(text, warnings).strip()),
        warnings);
  }

  private static void walk(Input input, Bounds bounds, MailHeaders headers, MailParts parts)
      throws MimeException, IOException {
    MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    tokens.parse(new TimedStream(input.bytes(), bounds));
    int depth = 0;
    boolean first = true;
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      bounds.checkTime();
      switch (state) {
        case T_START_MULTIPART, T_START_MESSAGE -> bounds.checkDepth(++depth);
        case T_END_MULTIPART, T_END_MESSAGE -> depth--;
        case T_FIELD -> {
          if (first) {
            headers.add(tokens.getField());
          }
          parts.field(tokens.getField());
        }
        case T_END_HEADER -> first = false;
        case T_BODY -> parts.body(tokens);
        case T_START_BODYPART -> parts.start();
        default -> {}
      }
      parts.nested(state);
    }
  }

  private static @Nullable Period published(@Nullable String date, List<String> warnings) {
    Period period = date == null ? null : PublishedDate.read(date).orElse(null);
    if (period == null) {
      warnings.add(
          date == null
              ? "The mail does not state its date; state it with --published."
              : "The mail's date could not be read; state it with --published.");
    }
    return period;
  }
}
