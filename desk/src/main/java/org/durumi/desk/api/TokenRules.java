package org.durumi.desk.api;

import org.durumi.desk.access.MoreRules;
import org.durumi.desk.vault.Vault;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.stereotype.Component;

/**
 * Lets programs in by a token and by nothing else. No browser sends one by itself, so what is asked
 * there needs no token of a page.
 */
@Component
@Profile("team")
final class TokenRules implements MoreRules {

  private final Vault vault;

  TokenRules(Vault vault) {
    this.vault = vault;
  }

  @Override
  public void on(HttpSecurity http) {
    http.csrf(csrf -> csrf.ignoringRequestMatchers(request -> TokenFilter.isHere(request)));
    http.addFilterAfter(new TokenFilter(vault), SecurityContextHolderFilter.class);
  }
}
