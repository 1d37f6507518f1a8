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

/**
 * Checks a pack with the very program that packs carry: this house's own copy of it, not the
 * pack's, which came from a stranger.
 */
public final class PackCheck {

  /** The program's file, in packs and among this class's resources. */
  static final String FILE = "VerifyPack.java";

  private static final Class<?> PROGRAM = CompiledProgram.of("VerifyPack", string());

  private PackCheck() {}

  /**
   * Checks a pack.
   *
   * @param file the pack
   * @param options as {@code java VerifyPack.java} takes them: {@code --key HEX}, {@code --trust
   *     FILE.pem}, {@code --json}
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
    for (Method method : PROGRAM.getMethods()) {
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

  private static String string() {
    return new String(source(), StandardCharsets.UTF_8);
  }

  /**
   * What a check found.
   *
   * @param code 0 all holds, 1 something is broken, 2 nothing could be checked
   * @param text the findings, for a person to read
   */
  public record Outcome(int code, String text) {}
}
