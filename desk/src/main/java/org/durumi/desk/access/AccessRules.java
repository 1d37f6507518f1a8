package org.durumi.desk.access;

import org.durumi.desk.start.DeskOptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Spring Security's rules for the desk. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

  @Bean
  SecurityFilterChain rules(
      HttpSecurity http,
      SecurityContextRepository sessions,
      LockedHandling locked,
      DeskOptions options,
      ObjectProvider<MoreRules> more) {
    http.authorizeHttpRequests(
            routes -> {
              for (Routes.Route route : Routes.all(options.team() != null)) {
                allow(routes.requestMatchers(route.method(), route.pattern()), route);
                if (route.method().equals(HttpMethod.GET)) {
                  allow(routes.requestMatchers(HttpMethod.HEAD, route.pattern()), route);
                }
              }
              routes.requestMatchers("/error").permitAll();
              routes.anyRequest().denyAll();
            })
        .securityContext(context -> context.securityContextRepository(sessions))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(locked).accessDeniedHandler(locked))
        // Written by the first filter, so that what never comes here has them too.
        .headers(headers -> headers.disable())
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> {})
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable());
    more.orderedStream().forEach(rules -> rules.on(http));
    return http.build();
  }

  private static void allow(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl rule, Routes.Route route) {
    if (route.isOpen()) {
      rule.permitAll();
    } else {
      rule.hasAnyAuthority(route.needs().stream().map(Enum::name).toArray(String[]::new));
    }
  }

  @Bean
  SecurityContextRepository sessions() {
    return new HttpSessionSecurityContextRepository();
  }

  /** Nobody comes in by name and password; being here, this keeps Boot from making one up. */
  @Bean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new BadCredentialsException("The desk is opened with the archive's passphrase.");
    };
  }
}
