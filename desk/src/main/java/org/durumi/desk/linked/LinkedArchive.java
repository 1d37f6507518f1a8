package org.durumi.desk.linked;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.durumi.archive.Incidents;
import org.durumi.desk.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Asks the archive what is linked. Nothing is kept from one page to the next. Where so much waits
 * to be linked that a page would be late, that is done in the background, and there is no page.
 */
@Component
public final class LinkedArchive {

  /** What comes in between two pages is linked in less. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final Vault vault;
  private final BackgroundLinking linking;

  LinkedArchive(Vault vault, BackgroundLinking linking) {
    this.vault = vault;
    this.linking = linking;
  }

  /**
   * Asks for what one page needs, all of it as it stands at one moment.
   *
   * @throws BeingLinkedException if that would take long
   */
  public <T> T ask(Function<Linked, T> page) {
    return with(incidents -> incidents.atOneMoment(moment -> page.apply(new Linked(moment))));
  }

  /**
   * Decides something about incidents.
   *
   * @throws BeingLinkedException if that would take long
   */
  public void decide(Consumer<Incidents> deciding) {
    with(incidents -> {
      deciding.accept(incidents);
      return incidents;
    });
  }

  private <T> T with(Function<Incidents, T> work) {
    return vault.with(archive -> {
      Incidents incidents = archive.incidents();
      if (incidents.ahead().compareTo(LONGEST_WAIT) > 0) {
        linking.begin();
        throw new BeingLinkedException();
      }
      return work.apply(incidents);
    });
  }
}
