package org.durumi.archive.place;

import org.jspecify.annotations.Nullable;

/** What the log calls this program. */
public final class Program {

  /** Name and version. */
  public static final String NAME = name(Program.class.getPackage().getImplementationVersion());

  private Program() {}

  private static String name(@Nullable String version) {
    return version == null ? "durumi" : "durumi " + version;
  }
}
