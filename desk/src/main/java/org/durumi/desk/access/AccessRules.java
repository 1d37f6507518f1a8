package org.durumi.desk.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Spring Security's rules for the desk. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

  /** Nothing but the desk's own files; no inline script, style or handler anywhere. */
  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private static final String BROWSER_POLICY =
      "accelerometer=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(),"
          + " gyroscope=(), microphone=(), payment=(), usb=()";

  @Bean
  SecurityFilterChain rules(
      HttpSecurity http, SecurityContextRepository sessions, LockedHandling locked) {
    http.authorizeHttpRequests(
            routes -> {
              for (Routes.Route route : Routes.ALL) {
                var rule = routes.requestMatchers(route.method(), route.pattern());
                if (route.needs() == null) {
                  rule.permitAll();
                } else {
                  rule.hasAuthority(route.needs().name());
                }
                if (route.method().equals(HttpMethod.GET)) {
                  var head = routes.requestMatchers(HttpMethod.HEAD, route.pattern());
                  if (route.needs() == null) {
                    head.permitAll();
                  } else {
                    head.hasAuthority(route.needs().name());
                  }
                }
              }
              routes.requestMatchers("/error").permitAll();
              routes.anyRequest().denyAll();
            })
        .securityContext(context -> context.securityContextRepository(sessions))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(locked).accessDeniedHandler(locked))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(BROWSER_POLICY))
                .crossOriginOpenerPolicy(
                    policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                    policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> {})
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable());
    return http.build();
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
