package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.durumi.desk.access.MoreRules;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.ProviderOptions;
import org.durumi.desk.start.TeamOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/**
 * Lets in whom a provider of identities vouches for (OpenID Connect, code flow with PKCE). What it
 * signs is checked by Spring Security: issuer, audience, nonce, time and signature. Which account
 * somebody is was said when they took their invitation up, never by a mail address.
 */
@Component
@Profile("provider")
final class ProviderRules implements MoreRules {

  /** Where one sets out for the provider. */
  static final String SETTING_OUT = "/unlock/provider";

  /** Where one comes back. */
  static final String BACK = "/unlock/back";

  /** What the desk calls it. */
  static final String ID = "provider";

  private final ProviderOptions provider;
  private final TeamOptions team;
  private final Environment environment;
  private final ProviderEntrance entrance;
  private @Nullable ClientRegistration known;

  ProviderRules(DeskOptions options, Environment environment, ProviderEntrance entrance) {
    this.team = Objects.requireNonNull(options.team());
    this.provider = Objects.requireNonNull(team.provider());
    this.environment = environment;
    this.entrance = entrance;
  }

  @Override
  public void on(HttpSecurity http) {
    ClientRegistrationRepository one = id -> id.equals(ID) ? registration() : null;
    DefaultOAuth2AuthorizationRequestResolver requests =
        new DefaultOAuth2AuthorizationRequestResolver(one, SETTING_OUT);
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(login ->
        login
            .clientRegistrationRepository(one)
            .authorizedClientRepository(new Forgetful())
            .loginPage("/unlock")
            .authorizationEndpoint(setting -> setting.authorizationRequestResolver(requests))
            .redirectionEndpoint(back -> back.baseUri(BACK + "/*"))
            .successHandler(entrance)
            .failureHandler((request, response, reason) -> entrance.refuse(request, response)));
    http.addFilterBefore(new SameSiteAgain(), OAuth2AuthorizationRequestRedirectFilter.class);
  }

  /** The provider is asked for its addresses and keys when somebody first comes that way. */
  private synchronized ClientRegistration registration() {
    ClientRegistration asked = known;
    if (asked == null) {
      int port = environment.getRequiredProperty("local.server.port", Integer.class);
      asked =
          ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
              .registrationId(ID)
              .clientId(provider.client())
              .clientSecret(provider.secret())
              .scope("openid")
              .redirectUri(team.originAt(port) + BACK + "/" + ID)
              .build();
      known = asked;
    }
    return asked;
  }

  /** The desk asks the provider who somebody is, and for nothing else; it keeps no token. */
  private static final class Forgetful implements OAuth2AuthorizedClientRepository {

    // The type is Spring Security's.
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String id, Authentication person, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication person,
        HttpServletRequest request,
        HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
        String id,
        Authentication person,
        HttpServletRequest request,
        HttpServletResponse response) {}
  }
}
