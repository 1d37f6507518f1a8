package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.OneLine;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.TeamOptions;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Making and using passkeys. The ceremonies and their checks are Spring Security's and
 * WebAuthn4J's; whoever has a passkey must also prove themselves to its device (user verification),
 * so that it is two factors in one.
 */
@Component
@Profile("team")
final class Passkeys {

  private static final String MAKING = "org.durumi.desk.passkey.making";
  private static final String ASKING = "org.durumi.desk.passkey.asking";
  private static final int LONGEST_LABEL = 60;

  private final TeamOptions team;
  private final PasskeyBook book;
  private final Environment environment;
  private final Vault vault;
  private final JsonMapper mapper =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private @Nullable WebAuthnRelyingPartyOperations ceremonies;

  Passkeys(DeskOptions options, Vault vault, Environment environment) {
    this.team = Objects.requireNonNull(options.team());
    this.book = new PasskeyBook(vault);
    this.vault = vault;
    this.environment = environment;
  }

  /** Which port it is is known once the desk listens. */
  private synchronized WebAuthnRelyingPartyOperations ceremonies() {
    WebAuthnRelyingPartyOperations made = ceremonies;
    if (made == null) {
      int port = environment.getRequiredProperty("local.server.port", Integer.class);
      PublicKeyCredentialRpEntity party =
          PublicKeyCredentialRpEntity.builder().id(team.host()).name("Durumi").build();
      Webauthn4JRelyingPartyOperations ours =
          new Webauthn4JRelyingPartyOperations(book, book, party, Set.of(team.originAt(port)));
      ours.setCustomizeRequestOptions(
          options -> options.userVerification(UserVerificationRequirement.REQUIRED));
      ours.setCustomizeCreationOptions(options ->
          options.authenticatorSelection(
              AuthenticatorSelectionCriteria.builder()
                  .userVerification(UserVerificationRequirement.REQUIRED)
                  .residentKey(ResidentKeyRequirement.REQUIRED)
                  .build()));
      ceremonies = ours;
      made = ours;
    }
    return made;
  }

  /** What a browser needs to make a passkey for an account. */
  String toMake(AccountRow row, HttpServletRequest request) {
    PublicKeyCredentialCreationOptions options =
        ceremonies()
            .createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(Person.outside(row)));
    request.getSession().setAttribute(MAKING, options);
    return mapper.writeValueAsString(options);
  }

  /** Keeps what the browser made; false where it does not hold what was asked for. */
  boolean make(String body, HttpServletRequest request) {
    PublicKeyCredentialCreationOptions options =
        taken(request, MAKING, PublicKeyCredentialCreationOptions.class);
    if (options == null) {
      return false;
    }
    try {
      JsonNode json = mapper.readTree(body);
      PublicKeyCredential<AuthenticatorAttestationResponse> made =
          mapper
              .readerFor(
                  new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {})
              .readValue(json.path("credential"));
      String label = OneLine.of(json.path("label").asString(""));
      label = label.substring(0, Math.min(label.length(), LONGEST_LABEL));
      ceremonies()
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  options, new RelyingPartyPublicKey(made, label.isEmpty() ? "passkey" : label)));
      return true;
    } catch (RuntimeException e) {
      return refused(e);
    }
  }

  /** What a browser needs to ask for any passkey of this desk. */
  String toAsk(HttpServletRequest request) {
    PublicKeyCredentialRequestOptions options =
        ceremonies()
            .createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    request.getSession().setAttribute(ASKING, options);
    return mapper.writeValueAsString(options);
  }

  /** The account whose passkey was shown, if it proves itself. */
  Optional<AccountRow> shown(String body, HttpServletRequest request) {
    PublicKeyCredentialRequestOptions options =
        taken(request, ASKING, PublicKeyCredentialRequestOptions.class);
    if (options == null) {
      return Optional.empty();
    }
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> shown =
          mapper
              .readerFor(
                  new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {})
              .readValue(body);
      PublicKeyCredentialUserEntity who =
          ceremonies().authenticate(new RelyingPartyAuthenticationRequest(options, shown));
      String handle = who.getId().toBase64UrlString();
      return vault
          .whole(archive -> archive.accounts().handled(handle))
          .filter(row -> row.state() == AccountRow.State.OPEN);
    } catch (RuntimeException e) {
      refused(e);
      return Optional.empty();
    }
  }

  /** What was asked for is good for one answer. */
  private static <T> @Nullable T taken(HttpServletRequest request, String name, Class<T> type) {
    Object kept = request.getSession().getAttribute(name);
    request.getSession().removeAttribute(name);
    return type.isInstance(kept) ? type.cast(kept) : null;
  }

  /** What a stranger sends is refused, whatever is wrong with it; what is wrong here is told. */
  private static boolean refused(RuntimeException e) {
    String from = e.getClass().getName().toLowerCase(Locale.ROOT);
    boolean theirs =
        e instanceof JacksonException
            || e instanceof IllegalArgumentException
            || e instanceof NullPointerException
            || from.contains("webauthn");
    if (theirs) {
      return false;
    }
    throw e;
  }
}
