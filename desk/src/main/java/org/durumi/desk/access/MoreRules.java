package org.durumi.desk.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What a door adds to Spring Security's rules. */
public interface MoreRules {

  /** Adds it. */
  void on(HttpSecurity http);
}
