package org.durumi.cli.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Linux tells of its disks: which one a folder lies on, and whether dm-crypt is below it. */
final class Mounts {

  private static final int DEPTH = 8;

  private final Path system;
  private final Path mounts;

  /** Those of this computer. */
  Mounts() {
    this(Path.of("/sys"), Path.of("/proc/self/mountinfo"));
  }

  /**
   * Those that these describe.
   *
   * @param system as {@code /sys}
   * @param mounts as {@code /proc/self/mountinfo}
   */
  Mounts(Path system, Path mounts) {
    this.system = system;
    this.mounts = mounts;
  }

  /** What is known of a disk. */
  enum Encryption {
    ENCRYPTED,
    PLAIN,
    UNKNOWN
  }

  /** Whether what lies in a folder is encrypted on its disk. */
  Encryption encryption(Path folder) {
    String device = device(folder);
    if (device == null || device.startsWith("0:")) {
      // A file system without a disk of its own, such as one over a network.
      return Encryption.UNKNOWN;
    }
    Path block = system.resolve("dev/block").resolve(device);
    if (!Files.exists(block)) {
      return Encryption.UNKNOWN;
    }
    return isEncrypted(block, DEPTH) ? Encryption.ENCRYPTED : Encryption.PLAIN;
  }

  /** Whether a device is encrypted, or lies on one that is; compressed memory counts as such. */
  boolean isEncrypted(Path device) {
    try {
      String name = device.toRealPath().getFileName().toString();
      return name.startsWith("zram") || isEncrypted(system.resolve("class/block").resolve(name), 8);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isEncrypted(Path block, int depth) {
    try {
      Path kind = block.resolve("dm/uuid");
      if (Files.exists(kind) && Files.readString(kind).startsWith("CRYPT-")) {
        return true;
      }
      Path below = block.resolve("slaves");
      if (depth == 0 || !Files.isDirectory(below)) {
        return false;
      }
      try (Stream<Path> disks = Files.list(below)) {
        List<Path> all = disks.toList();
        return !all.isEmpty() && all.stream().allMatch(disk -> isEncrypted(disk, depth - 1));
      }
    } catch (IOException e) {
      return false;
    }
  }

  /** The device's number, such as 254:1, of the innermost mount that a folder lies in. */
  private @Nullable String device(Path folder) {
    try {
      Path real = folder.toRealPath();
      String device = null;
      int deepest = -1;
      for (String line : Files.readAllLines(mounts, StandardCharsets.UTF_8)) {
        String[] fields = line.split(" ", 6);
        Path point = Path.of(fields[4].replace("\\040", " "));
        // A later mount at the same place hides an earlier one.
        if (real.startsWith(point) && point.getNameCount() >= deepest) {
          deepest = point.getNameCount();
          device = fields[2];
        }
      }
      return device;
    } catch (IOException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  /** Whether two files lie on the same device, as far as that can be known. */
  static boolean isSame(Path one, Path other) throws IOException {
    return Files.getAttribute(one, "unix:dev", LinkOption.NOFOLLOW_LINKS)
        .equals(Files.getAttribute(other, "unix:dev", LinkOption.NOFOLLOW_LINKS));
  }
}
