package org.durumi.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Terminal;
import org.durumi.reader.encoder.EncoderReader;
import org.durumi.reader.encoder.MucReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills MUC-4's roles, for the scorer that published figures are compared with. */
@Command(
    name = "muc4",
    mixinStandardHelpOptions = true,
    description = {
      "Reads MUC-4 documents (JSON Lines with docid and doctext) with the trained reader's heads for",
      "MUC-4, and writes which words fill which role."
    })
public final class MucCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final ObjectMapper json = new ObjectMapper();

  @Parameters(paramLabel = "FILE.jsonl", description = "The documents.")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PRED.jsonl",
      description = "Where to write the roles.")
  private Path out = Path.of("");

  /** Prints to this terminal. */
  public MucCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!EncoderReader.isTrained()) {
      throw new Refusal("This program was packed without a trained reader.");
    }
    MucReader reader = MucReader.trained();
    List<String> lines;
    try (var all = Files.lines(file)) {
      lines =
          all.filter(line -> !line.isBlank()).parallel().map(line -> read(reader, line)).toList();
    }
    Files.write(out, lines);
    terminal.print("documents: " + lines.size() + "\n");
    return CommandLine.ExitCode.OK;
  }

  private String read(MucReader reader, String line) {
    try {
      JsonNode document = json.readTree(line);
      ObjectNode written = json.createObjectNode();
      written.put("docid", document.path("docid").asText());
      ObjectNode roles = written.putObject("extracts");
      reader
          .fillers(document.path("doctext").asText())
          .forEach((role, fillers) -> {
            ArrayNode entities = roles.putArray(role);
            fillers.forEach(filler -> entities.addArray().add(filler));
          });
      return json.writeValueAsString(written);
    } catch (JsonProcessingException e) {
      throw new Refusal("A line of " + file + " is no JSON; give MUC-4 in GRIT's form.");
    }
  }
}
