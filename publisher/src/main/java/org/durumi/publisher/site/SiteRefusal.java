package org.durumi.publisher.site;

/** Why a site was not written, in one sentence for a person. Nothing was left behind. */
public final class SiteRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  SiteRefusal(String message) {
    super(message);
  }

  SiteRefusal(String message, Throwable cause) {
    super(message, cause);
  }
}
