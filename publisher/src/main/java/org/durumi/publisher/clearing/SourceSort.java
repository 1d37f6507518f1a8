package org.durumi.publisher.clearing;

import java.util.Locale;
import org.durumi.linker.root.Outlets;
import org.jspecify.annotations.Nullable;

/** What kind of source tells of something, where who it was is not told. */
public enum SourceSort {
  /** Papers, broadcasters, agencies, and outlets of which nothing else is known. */
  NEWS("news"),
  /** Organisations that publish what they found. */
  ORGANISATION("organisations"),
  /** Ministries, parliaments and their like. */
  GOVERNMENT("governments"),
  /** What was told to the office and no outlet published. */
  TESTIMONY("testimony");

  private final String plural;

  SourceSort(String plural) {
    this.plural = plural;
  }

  /** That of an outlet. */
  public static SourceSort of(String outlet) {
    String id = Outlets.standard().named(outlet);
    Outlets.@Nullable Kind kind = id == null ? null : Outlets.standard().kind(id);
    return switch (kind) {
      case ORGANISATION -> ORGANISATION;
      case GOVERNMENT -> GOVERNMENT;
      case WIRE, OUTLET -> NEWS;
      case null -> NEWS;
    };
  }

  /** The name of one in a release, such as {@code organisation}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of several in a release's coverage, such as {@code organisations}. */
  public String plural() {
    return plural;
  }
}
