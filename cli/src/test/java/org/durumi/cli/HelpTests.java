package org.durumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of commands. */
class HelpTests {

  @ParameterizedTest
  @ValueSource(strings = {"", "publish", "bundle", "keys"})
  void eachCommandIsSaidInAWholeSentence(String command) {
    Door help = command.isEmpty() ? Door.run("--help") : Door.run(command, "--help");
    List<String> said = new ArrayList<>();
    List<String> lines = help.out().lines().toList();
    int first = lines.indexOf("Commands:") + 1;
    for (String line : lines.subList(first, lines.size())) {
      if (line.isEmpty()) {
        break;
      }
      if (line.matches(" {2}[a-z]+ .*")) {
        said.add(line.strip());
      } else if (line.startsWith("   ")) {
        said.set(said.size() - 1, said.getLast() + " " + line.strip());
      }
    }
    assertThat(said)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one).matches("[a-z]+ +[A-Z].*[^,]\\."));
  }
}
