package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.durumi.cli.Door;
import org.durumi.cli.read.StubEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model of one's own may add to an archive. */
class AddSecondReaderTests {

  private static final String TOLD =
      "Seven of the herders were bundled off by men in boots near Yanji on 3 March 2024.";
  private static final String CLAIM =
      """
      {"events":[{"type":"arrest_detention","modality":"occurred","evidence":"%s",
      "trigger":"bundled off","victims":[{"words":"Seven of the herders","count":"Seven"}]}]}
      """
          .formatted(TOLD);

  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void hasAReport() {
    office = new Office(folder);
    office.report("herders.txt", "2024-03-07\n\nSnow fell on the river. " + TOLD + "\n");
  }

  private Door add(StubEndpoint stub) {
    return office.run(
        "add", "--second-reader", stub.url(), "--second-model", "tiny", office.reports());
  }

  @Test
  void itsEventsWaitForAPersonMarkedAsWhatTheyAre() {
    try (StubEndpoint stub = StubEndpoint.saying(CLAIM)) {
      assertThat(add(stub).code()).isZero();
      assertThat(stub.bodies()).hasSize(1);
      String shown = office.run("show", 1).out();
      assertThat(shown).contains("the second reader alone", "waits for a person");
      assertThat(office.run("show", "--json", 1).out()).contains("\"origin\":\"second_reader\"");
      assertThat(office.run("verify").code()).isZero();
    }
  }

  @Test
  void whereItFailsTheReportIsAddedAllTheSame() {
    try (StubEndpoint stub = StubEndpoint.saying("no such thing")) {
      assertThat(add(stub).code()).isZero();
      assertThat(office.run("list").out()).contains("1");
      assertThat(office.run("show", 1).out()).doesNotContain("the second reader alone");
    }
  }

  @Test
  void withoutBeingNamedItIsNotAsked() {
    try (StubEndpoint stub = StubEndpoint.saying(CLAIM)) {
      assertThat(office.run("add", office.reports()).code()).isZero();
      assertThat(stub.bodies()).isEmpty();
    }
  }

  @Test
  void anAddressThatIsNotThisMachineTakesAYesAndNothingIsMadeWithoutOne() {
    Door door =
        office.run(
            "add",
            "--second-reader",
            "https://models.example/v1",
            "--second-model",
            "tiny",
            office.reports());
    assertThat(door.code()).isNotZero();
    assertThat(door.err()).contains("LEAVES THIS MACHINE", "nothing was sent");
    assertThat(office.archive()).doesNotExist();
  }
}
