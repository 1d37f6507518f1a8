package org.durumi.desk.appeals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.durumi.desk.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Appeals that somebody works on, by the incident that they were begun from. They are in memory
 * alone and forgotten when the desk locks: what a family said is kept in a file that the office
 * saves, and can delete.
 */
@Component
final class Sheets {

  private final Map<String, Sheet> all = new ConcurrentHashMap<>();

  Sheets(Vault vault) {
    vault.whenLocked(all::clear);
  }

  /** The sheet of an incident; an empty one where nobody began. */
  Sheet of(String incident) {
    return all.getOrDefault(incident, Sheet.first());
  }

  /** Changes the sheet of an incident. */
  void change(String incident, UnaryOperator<Sheet> change) {
    all.compute(incident, (_, before) -> change.apply(before == null ? Sheet.first() : before));
  }

  /** The incidents of which there are sheets. */
  List<String> begun() {
    return all.keySet().stream().sorted().toList();
  }
}
