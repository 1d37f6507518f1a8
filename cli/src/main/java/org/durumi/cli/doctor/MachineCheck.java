package org.durumi.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.durumi.publisher.paper.Paper;

/** The Java that runs this, the memory, the fonts, and who runs it. */
final class MachineCheck {

  private static final int OLDEST = 25;
  private static final long MIB = 1 << 20;
  private static final long LEAST = 900 * MIB;
  private static final long ENOUGH = 1_800 * MIB;

  private final Findings findings;

  MachineCheck(Findings findings) {
    this.findings = findings;
  }

  /**
   * Looks at it.
   *
   * @param own whether who runs this owns the archive; else they may only look after a service
   */
  void run(boolean own) {
    java();
    memory();
    fonts();
    if (own) {
      user(System.getProperty("user.name", ""));
    }
  }

  private void java() {
    Runtime.Version version = Runtime.version();
    if (version.feature() < OLDEST) {
      findings.wrong("java", "old", version.feature());
    } else if (version.pre().isPresent()) {
      findings.warning("java", "early", version);
    } else {
      findings.fine("java", version.feature());
    }
  }

  private void memory() {
    long all =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
            ? machine.getTotalMemorySize()
            : Long.MAX_VALUE;
    if (all < LEAST) {
      findings.wrong("memory", "little", all / MIB);
    } else if (all < ENOUGH) {
      findings.warning("memory", "narrow", all / MIB);
    } else {
      findings.fine("memory", all / MIB);
    }
  }

  private void fonts() {
    if (Paper.class.getResource("DroidSansFallback.ttf") == null) {
      findings.wrong("fonts", "missing");
    } else {
      findings.fine("fonts");
    }
  }

  private void user(String name) {
    if (name.equals("root")) {
      findings.warning("user", "root");
    } else {
      findings.fine("user", name);
    }
  }
}
