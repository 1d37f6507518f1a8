package org.durumi.publisher.harm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.junit.jupiter.api.Test;

/** Who tells something is a secret where they are named, and none where only their sort is said. */
class SecretsTests {

  private static Secrets told(String... sources) {
    Telling telling =
        new Telling(
            new Teller("1", "A Daily", null, "en", "Arrests", "They were arrested."),
            1,
            ActType.ARREST_DETENTION,
            Modality.OCCURRED,
            null,
            null,
            "arrested",
            List.of(),
            List.of(),
            List.of(List.of(sources)),
            "They were arrested.");
    Incident incident = new Incident("1.1", List.of(telling), List.of(List.of("1")));
    return Secrets.of(List.of(incident), _ -> true);
  }

  @Test
  void aSourceThatIsNoMoreThanASortStopsNoRelease() {
    Secrets secrets = told("Police", "News", "Border Guard", "TESTIMONY", "Organisations");
    assertThat(secrets.in("incident 1", "police")).isEmpty();
    assertThat(secrets.in("incident 1", "news")).isEmpty();
    assertThat(secrets.in("incident 1", "organisations, border guard, testimony")).isEmpty();
  }

  @Test
  void aNamedSourceDoes() {
    Secrets secrets = told("Police", "Officer Ryang", "Hwang Mi-ra");
    assertThat(secrets.in("note", "police said, as Hwang Mi-ra says"))
        .extracting(Finding::words)
        .containsExactly("hwang mi ra");
    assertThat(secrets.in("note", "Officer Ryang of the police")).isNotEmpty();
  }
}
