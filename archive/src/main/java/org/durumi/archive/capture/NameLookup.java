package org.durumi.archive.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks which addresses a name has. */
@FunctionalInterface
interface NameLookup {

  /**
   * All addresses of a name.
   *
   * @throws UnknownHostException if it has none
   */
  InetAddress[] of(String name) throws UnknownHostException;
}
