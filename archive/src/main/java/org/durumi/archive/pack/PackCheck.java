package org.durumi.archive.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks a pack with the very program that packs carry: this house's own copy of it, not the
 * pack's, which came from a stranger.
 */
public final class PackCheck {

  /** The program's file, in packs and among this class's resources. */
  static final String FILE = "VerifyPack.java";

  private static @Nullable Class<?> program;

  private PackCheck() {}

  /**
   * Checks a pack.
   *
   * @param file the pack
   * @param options as {@code java VerifyPack.java} takes them: {@code --key HEX}, {@code --trust
   *     FILE.pem}, {@code --json}
   * @throws PackFaultException if this Java cannot compile the program
   */
  public static Outcome check(Path file, List<String> options) {
    List<String> arguments = new ArrayList<>(options);
    arguments.add(file.toString());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Object code = call("run", arguments.toArray(String[]::new), out);
    return new Outcome((Integer) code, said.toString(StandardCharsets.UTF_8));
  }

  static Object call(String name, Object... arguments) {
    for (Method method : program().getMethods()) {
      if (method.getName().equals(name)) {
        try {
          return method.invoke(null, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new IllegalStateException("the program for checking packs failed", e);
        }
      }
    }
    throw new IllegalStateException("the program for checking packs lacks " + name);
  }

  /** Compiled when first asked for: it takes a second or two. */
  private static synchronized Class<?> program() {
    Class<?> known = program;
    if (known == null) {
      String source = new String(source(), StandardCharsets.UTF_8);
      known = CompiledProgram.of("VerifyPack", source);
      program = known;
    }
    return known;
  }

  /** The program's source, as it goes into packs. */
  static byte[] source() {
    try (InputStream in = PackCheck.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from this build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new PackFaultException("The program for checking packs cannot be read.", e);
    }
  }

  /**
   * What a check found.
   *
   * @param code 0 all holds, 1 something is broken, 2 nothing could be checked
   * @param text the findings, for a person to read
   */
  public record Outcome(int code, String text) {}
}
