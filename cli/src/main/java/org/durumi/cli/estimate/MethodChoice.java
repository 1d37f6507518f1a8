package org.durumi.cli.estimate;

import java.util.EnumSet;
import org.durumi.estimator.Method;

/** What a person may ask for; the names are what is typed. */
enum MethodChoice {
  all,
  chao,
  loglinear,
  sparse,
  dga,
  lcmcr;

  EnumSet<Method> methods() {
    return switch (this) {
      case all -> EnumSet.allOf(Method.class);
      case chao -> EnumSet.of(Method.CHAO);
      case loglinear -> EnumSet.of(Method.LOGLINEAR);
      case sparse -> EnumSet.of(Method.SPARSE);
      case dga -> EnumSet.of(Method.DGA);
      case lcmcr -> EnumSet.of(Method.LCMCR);
    };
  }
}
