package org.durumi.cli.estimate;

import java.util.EnumSet;
import org.durumi.estimator.Method;

/** What a person may ask for; the names are what is typed. */
enum MethodChoice {
  all(EnumSet.allOf(Method.class)),
  chao(EnumSet.of(Method.CHAO)),
  loglinear(EnumSet.of(Method.LOGLINEAR)),
  sparse(EnumSet.of(Method.SPARSE)),
  dga(EnumSet.of(Method.DGA)),
  lcmcr(EnumSet.of(Method.LCMCR));

  private final EnumSet<Method> methods;

  MethodChoice(EnumSet<Method> methods) {
    this.methods = methods;
  }

  EnumSet<Method> methods() {
    return EnumSet.copyOf(methods);
  }
}
