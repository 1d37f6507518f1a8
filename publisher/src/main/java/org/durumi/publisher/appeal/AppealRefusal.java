package org.durumi.publisher.appeal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An appeal cannot be drafted. The message is one sentence for the person, with the remedy. */
public final class AppealRefusal extends RuntimeException {

  private final transient @Nullable Remark remark;

  /** Says why. */
  public AppealRefusal(String sentence) {
    super(sentence);
    this.remark = null;
  }

  /** Says why, in whichever language. */
  AppealRefusal(Remark remark) {
    super(remark.words());
    this.remark = remark;
  }

  /** The same for any language; empty where it is of a command's files alone. */
  public Optional<Remark> remark() {
    return Optional.ofNullable(remark);
  }
}
