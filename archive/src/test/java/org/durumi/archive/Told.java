package org.durumi.archive;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/**
 * All that an answer holds, however deep, as one text: what a record's own toString keeps to
 * itself.
 */
final class Told {

  private static final int DEEPEST = 12;

  private final StringBuilder text = new StringBuilder();

  private Told() {}

  static String by(@Nullable Object answer) {
    Told told = new Told();
    told.tell(answer, 0);
    return told.text.toString();
  }

  private void tell(@Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("deeper than expected");
    }
    switch (value) {
      case null -> text.append("null ");
      case byte[] bytes -> text.append(new String(bytes, StandardCharsets.UTF_8)).append(' ');
      case ReportText words -> text.append(words.string()).append(' ');
      case Optional<?> some -> some.ifPresent(one -> tell(one, depth + 1));
      case Collection<?> many -> many.forEach(one -> tell(one, depth + 1));
      case Map<?, ?> map ->
          map.forEach((key, one) -> {
            tell(key, depth + 1);
            tell(one, depth + 1);
          });
      case Record fields -> components(fields, depth);
      default -> text.append(value).append(' ');
    }
  }

  private void components(Record fields, int depth) {
    for (RecordComponent one : fields.getClass().getRecordComponents()) {
      try {
        one.getAccessor().setAccessible(true);
        tell(one.getAccessor().invoke(fields), depth + 1);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
