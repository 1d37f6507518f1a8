package org.durumi.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.jspecify.annotations.Nullable;

/** A provider of identities on this computer that can be told to lie. */
final class StubProvider implements AutoCloseable {

  /** How it lies. */
  enum Lie {
    NONE,
    NONCE,
    AUDIENCE,
    ISSUER,
    UNSIGNED,
    OTHER_KEY,
    OLD
  }

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey other;

  /** Whom it vouches for. */
  String subject = "bora";

  /** What the desk asked to be told again. */
  String nonce = "";

  Lie lie = Lie.NONE;

  StubProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    other = new RSAKeyGenerator(2048).keyID("one").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::configuration);
    server.createContext(
        "/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.createContext("/authorize", this::authorize);
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void configuration(HttpExchange exchange) throws IOException {
    String at = issuer();
    answer(
        exchange,
        """
        {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token",
        "jwks_uri":"%s/keys","response_types_supported":["code"],
        "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
        """
            .formatted(at, at, at, at));
  }

  /** Whoever asks is who they are said to be, and goes back at once. */
  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = asked(exchange.getRequestURI());
    nonce = String.valueOf(asked.get("nonce"));
    String back = asked.get("redirect_uri") + "?code=one&state=" + encoded(asked.get("state"));
    exchange.getResponseHeaders().set("Location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  /** Sets out from the desk and comes back with what the provider gave. */
  Wire.Answer through(TeamScene scene, Wire visitor, String who, Lie how) {
    Wire.Answer out = visitor.get("/unlock/provider/provider");
    Wire again = out.cookie().isEmpty() ? visitor : scene.wire().with("Cookie", out.cookie());
    return back(again, setOut(out, who, how));
  }

  /** What the desk asked of the provider, who is to vouch for somebody in this way. */
  Map<String, String> setOut(Wire.Answer out, String who, Lie how) {
    URI there = URI.create(out.header("Location"));
    assertThat(there.toString()).startsWith(issuer() + "/authorize?");
    Map<String, String> asked = asked(there);
    assertThat(asked).containsKeys("state", "nonce", "code_challenge");
    nonce = String.valueOf(asked.get("nonce"));
    subject = who;
    lie = how;
    return asked;
  }

  /** Comes back. */
  static Wire.Answer back(Wire visitor, Map<String, String> asked) {
    return visitor.get("/unlock/back/provider?code=one&state=" + encoded(asked.get("state")));
  }

  private static Map<String, String> asked(URI there) {
    Map<String, String> asked = new HashMap<>();
    for (String one : there.getQuery().split("&", -1)) {
      asked.put(one.split("=", 2)[0], one.split("=", 2)[1]);
    }
    return asked;
  }

  private static String encoded(@Nullable String text) {
    return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
  }

  private void token(HttpExchange exchange) throws IOException {
    Instant now = lie == Lie.OLD ? Instant.now().minusSeconds(7200) : Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(lie == Lie.ISSUER ? "http://localhost:1" : issuer())
            .subject(subject)
            .audience(lie == Lie.AUDIENCE ? "another desk" : "durumi")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", lie == Lie.NONCE ? "another" : nonce)
            .build();
    String token;
    try {
      if (lie == Lie.UNSIGNED) {
        token = new PlainJWT(claims).serialize();
      } else {
        SignedJWT signed =
            new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        signed.sign(new RSASSASigner(lie == Lie.OTHER_KEY ? other : key));
        token = signed.serialize();
      }
    } catch (JOSEException e) {
      throw new IOException(e);
    }
    answer(
        exchange,
        """
        {"access_token":"nothing","token_type":"Bearer","expires_in":60,"id_token":"%s"}\
        """
            .formatted(token));
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
