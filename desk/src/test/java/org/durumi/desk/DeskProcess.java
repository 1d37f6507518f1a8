package org.durumi.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.durumi.desk.start.DeskOptions;

/** A desk as a program of its own, started as the launcher starts it. */
final class DeskProcess implements AutoCloseable {

  private static final int PATIENCE = 60;

  private final Process program;
  private final Path complaints;
  private final BufferedReader said;
  private final List<String> lines = new ArrayList<>();

  private DeskProcess(Process program, Path complaints) {
    this.program = program;
    this.complaints = complaints;
    this.said = program.inputReader();
  }

  /** Runs until it is told to end. */
  public static void main(String[] arguments) {
    System.exit(
        new Desk()
            .run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
  }

  static DeskProcess start(DeskOptions options, int port, Path folder) throws IOException {
    Path complaints = Files.createTempFile(folder, "complaints", ".txt");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                DeskProcess.class.getName(),
                "--archive=" + options.archive(),
                "--witnesses=" + options.witnesses(),
                "--no-open",
                "--port=" + port)
            .redirectError(complaints.toFile())
            .start();
    return new DeskProcess(program, complaints);
  }

  /** Waits until it is open, and says where. */
  Wire opened() throws IOException {
    String line = said.readLine();
    if (line == null) {
      throw new AssertionError("the desk did not open: " + complaints());
    }
    lines.add(line);
    int port = line.indexOf("127.0.0.1:") + "127.0.0.1:".length();
    return new Wire(Integer.parseInt(line.substring(port).split("/", 2)[0]));
  }

  /** Everything that lives in its memory, written to a file. */
  Path memory(Path folder) throws IOException {
    Path dump = folder.resolve("memory.hprof");
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(program.pid()),
                "GC.heap_dump",
                dump.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    ended(jcmd);
    return dump;
  }

  /**
   * Ends it as Ctrl-C does; that signal itself is ignored by what a script began in the background.
   */
  void interrupt() throws IOException {
    new ProcessBuilder("kill", "-TERM", String.valueOf(program.pid())).start();
  }

  /** Waits until it has ended; its exit code. */
  int ended() {
    return ended(program);
  }

  private static int ended(Process program) {
    try {
      if (!program.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        throw new AssertionError("a program does not end");
      }
      return program.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** All that it printed, after it has ended. */
  List<String> printed() {
    try {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        lines.add(line);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that it printed to standard error. */
  String complaints() throws IOException {
    return Files.readString(complaints);
  }

  @Override
  public void close() {
    program.destroyForcibly();
  }
}
