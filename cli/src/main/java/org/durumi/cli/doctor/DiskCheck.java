package org.durumi.cli.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Room on the disk, and whether it, and what memory is swapped to, is encrypted. */
final class DiskCheck {

  private static final long GIB = 1L << 30;
  private static final long LEAST = GIB;
  private static final long ENOUGH = 5 * GIB;

  private final Findings findings;
  private final Mounts mounts;

  DiskCheck(Findings findings, Mounts mounts) {
    this.findings = findings;
    this.mounts = mounts;
  }

  /** Looks at the disk of a folder; at that of its parent where it is not there yet. */
  void run(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    space(there);
    encryption(there);
    swap();
  }

  private void space(Path folder) {
    long all = folder.toFile().getTotalSpace();
    if (all == 0) {
      findings.wrong("disk.space", "unknown", folder);
    } else {
      space(folder, folder.toFile().getUsableSpace(), all);
    }
  }

  void space(Path folder, long free, long all) {
    String left = "%.1f".formatted((double) free / GIB);
    if (free < LEAST) {
      findings.wrong("disk.space", "full", left, folder);
    } else if (free < ENOUGH && free < all / 10) {
      findings.warning("disk.space", "low", left, folder);
    } else {
      findings.fine("disk.space", left, folder);
    }
  }

  private void encryption(Path folder) {
    switch (mounts.encryption(folder)) {
      case ENCRYPTED -> findings.fine("disk.encryption", folder);
      case PLAIN -> findings.warning("disk.encryption", "plain", folder);
      case UNKNOWN -> findings.warning("disk.encryption", "unknown", folder);
    }
  }

  private void swap() {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/swaps"), StandardCharsets.UTF_8);
      List<String> plain =
          lines.stream()
              .skip(1)
              .map(line -> line.split("\\s+", 2)[0])
              .filter(device -> !device.isEmpty() && !mounts.isEncrypted(Path.of(device)))
              .toList();
      if (plain.isEmpty()) {
        findings.fine("disk.swap");
      } else {
        findings.warning("disk.swap", "plain", String.join(", ", plain));
      }
    } catch (IOException e) {
      // Not Linux: nothing is known, and nothing is said.
      return;
    }
  }
}
