package org.durumi.archive.capture;

/** Whether a site's robots.txt is heeded: a person's choice, recorded with the capture. */
public enum RobotsChoice {
  /** It is fetched first, and what it disallows is not fetched. */
  OBEY,
  /** It is not even asked for. */
  IGNORE
}
