package org.durumi.desk.linked;

import java.util.function.Function;
import org.durumi.desk.vault.Vault;
import org.springframework.stereotype.Component;

/** Asks the archive what is linked. Nothing is kept from one page to the next. */
@Component
public final class LinkedArchive {

  private final Vault vault;

  LinkedArchive(Vault vault) {
    this.vault = vault;
  }

  /** Asks for what one page needs, all of it as it stands at one moment. */
  public <T> T ask(Function<Linked, T> page) {
    return vault.with(
        archive -> archive.incidents().atOneMoment(incidents -> page.apply(new Linked(incidents))));
  }
}
