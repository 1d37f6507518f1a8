package org.durumi.publisher.site;

/** Why a site was not written, in one sentence for a person. Nothing was left behind. */
public final class SiteException extends RuntimeException {

  private static final long serialVersionUID = 1;

  SiteException(String message) {
    super(message);
  }

  SiteException(String message, Throwable cause) {
    super(message, cause);
  }
}
