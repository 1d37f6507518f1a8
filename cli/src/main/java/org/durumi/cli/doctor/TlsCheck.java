package org.durumi.cli.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** The certificate that a server shows, asked for only where a person names the server. */
final class TlsCheck {

  private static final int USUAL_PORT = 443;
  private static final int PATIENCE = 10_000;

  /** Authorities renew three weeks or a month before the end. */
  private static final Duration SOON = Duration.ofDays(14);

  private final Findings findings;
  private final Clock clock;
  private final @Nullable KeyStore roots;

  /**
   * A look at certificates.
   *
   * @param roots whom to trust; null for those that Java trusts
   */
  TlsCheck(Findings findings, Clock clock, @Nullable KeyStore roots) {
    this.findings = findings;
    this.clock = clock;
    this.roots = roots;
  }

  /** Connects to a server that is named as {@code host} or {@code host:port}. */
  void run(String named) {
    int colon = named.lastIndexOf(':');
    boolean withPort = colon > 0 && named.substring(colon + 1).matches("[0-9]{1,5}");
    String host = withPort ? named.substring(0, colon) : named;
    int port = withPort ? Integer.parseInt(named.substring(colon + 1)) : USUAL_PORT;
    Seen seen = new Seen();
    String version;
    try (Socket wire = new Socket()) {
      wire.connect(new InetSocketAddress(host, port), PATIENCE);
      wire.setSoTimeout(PATIENCE);
      version = shake(wire, host, port, seen);
    } catch (SSLException e) {
      findings.wrong("tls.reach", "none", named);
      return;
    } catch (IOException | IllegalArgumentException e) {
      findings.wrong("tls.reach", "silent", named);
      return;
    } catch (GeneralSecurityException e) {
      findings.said(Grade.WRONG, "tls.reach", String.valueOf(e.getMessage()));
      return;
    }
    findings.fine("tls.reach", named, version);
    dates(seen.chain.getFirst());
    chain(host, seen.chain);
  }

  private static String shake(Socket wire, String host, int port, Seen seen)
      throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {seen}, null);
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(wire, host, port, true)) {
      SSLParameters parameters = socket.getSSLParameters();
      if (!host.matches("[0-9.]+|.*:.*")) {
        parameters.setServerNames(List.of(new SNIHostName(host)));
      }
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return socket.getSession().getProtocol();
    }
  }

  private void dates(X509Certificate certificate) {
    Instant now = clock.instant();
    Instant from = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    if (until.isBefore(now)) {
      findings.wrong("tls.dates", "over", until);
    } else if (from.isAfter(now)) {
      findings.wrong("tls.dates", "early", from);
    } else if (until.isBefore(now.plus(SOON))) {
      findings.warning("tls.dates", "soon", until);
    } else {
      findings.fine("tls.dates", until);
    }
  }

  private void chain(String host, List<X509Certificate> chain) {
    X509Certificate[] shown = chain.toArray(X509Certificate[]::new);
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(roots);
      X509ExtendedTrustManager trust = (X509ExtendedTrustManager) factory.getTrustManagers()[0];
      try {
        trust.checkServerTrusted(shown, "UNKNOWN", (Socket) null);
        findings.fine("tls.chain", chain.size());
      } catch (CertificateException e) {
        findings.wrong("tls.chain", "unknown", chain.getLast().getIssuerX500Principal());
      }
    } catch (GeneralSecurityException e) {
      findings.said(Grade.WRONG, "tls.chain", String.valueOf(e.getMessage()));
    }
    List<String> names = names(chain.getFirst());
    if (names.stream().anyMatch(name -> fits(name, host))) {
      findings.fine("tls.name", host);
    } else {
      findings.wrong("tls.name", "other", host, String.join(", ", names));
    }
  }

  /** The names and addresses that a certificate is for. */
  private static List<String> names(X509Certificate certificate) {
    List<String> names = new ArrayList<>();
    try {
      var all = certificate.getSubjectAlternativeNames();
      if (all != null) {
        all.forEach(name -> names.add(String.valueOf(name.get(1))));
      }
    } catch (CertificateException e) {
      // Then it is for nobody.
      return names;
    }
    return names;
  }

  /** A star stands for one label (RFC 6125). */
  static boolean fits(String name, String host) {
    if (name.startsWith("*.")) {
      int dot = host.indexOf('.');
      return dot > 0 && host.substring(dot).equalsIgnoreCase(name.substring(1));
    }
    return name.equalsIgnoreCase(host);
  }

  /** Takes whatever is shown, to look at it afterwards; nothing is sent over the connection. */
  private static final class Seen extends X509ExtendedTrustManager {

    private List<X509Certificate> chain = List.of();

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, Socket socket) {
      chain = List.of(shown);
    }

    @Override
    public void checkServerTrusted(
        X509Certificate[] shown, String type, javax.net.ssl.SSLEngine engine) {
      chain = List.of(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type) {
      chain = List.of(shown);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(
        X509Certificate[] shown, String type, javax.net.ssl.SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
