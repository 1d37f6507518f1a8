package org.durumi.archive.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the first line of a passphrase file, leaving no copies behind. */
final class PassphraseFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PassphraseFile() {}

  /**
   * The first line, without its ending.
   *
   * @return to be wiped by the caller; never empty
   * @throws KeyRefusal with one sentence that names the file and the remedy
   */
  static char[] firstLine(Path file, Consumer<String> warnings) {
    byte[] line = new byte[Passphrase.LONGEST + 8];
    try {
      int length = read(file, line);
      warnIfOthersMayRead(file, warnings);
      return decode(file, line, length);
    } catch (NoSuchFileException e) {
      throw KeyRefusal.broken(
          "The passphrase file "
              + file
              + " does not exist; check its name, or leave the option out to be asked.");
    } catch (IOException e) {
      throw KeyRefusal.broken(
          "The passphrase file "
              + file
              + " cannot be read; check that it is a file and that you may read it.");
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  /** Byte by byte, so that nothing after the line is held and no buffer keeps a copy. */
  private static int read(Path file, byte[] line) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int length = 0;
      for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
        if (length == line.length) {
          throw KeyRefusal.broken(
              "The first line of the passphrase file "
                  + file
                  + " is longer than "
                  + Passphrase.LONGEST
                  + " bytes; put only the passphrase there.");
        }
        line[length++] = (byte) b;
      }
      return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    }
  }

  private static char[] decode(Path file, byte[] line, int length) {
    char[] room = new char[line.length];
    CharBuffer decoded = CharBuffer.wrap(room);
    try {
      CoderResult result =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line, 0, length), decoded, true);
      if (result.isError()) {
        throw KeyRefusal.broken(
            "The passphrase file " + file + " is not UTF-8; save it as UTF-8 text.");
      }
      int start = decoded.position() > 0 && room[0] == BYTE_ORDER_MARK ? 1 : 0;
      if (decoded.position() == start) {
        throw KeyRefusal.broken(
            "The passphrase file " + file + " has an empty first line; put the passphrase there.");
      }
      return Arrays.copyOfRange(room, start, decoded.position());
    } finally {
      Arrays.fill(room, '\0');
    }
  }

  private static void warnIfOthersMayRead(Path file, Consumer<String> warnings) {
    try {
      Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
      if (allowed.contains(PosixFilePermission.GROUP_READ)
          || allowed.contains(PosixFilePermission.OTHERS_READ)) {
        warnings.accept(
            "Others on this computer may read the passphrase file "
                + file
                + "; run chmod 600 on it.");
      }
    } catch (IOException | UnsupportedOperationException e) {
      // A file system that knows no owners has nothing to warn about.
      return;
    }
  }
}
