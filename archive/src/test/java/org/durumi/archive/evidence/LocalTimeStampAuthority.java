package org.durumi.archive.evidence;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.durumi.archive.evidence.TimeStampIssuer.Algorithm;
import org.durumi.archive.evidence.TimeStampIssuer.Profile;

/**
 * A real time stamp authority for tests: it has a root and a certificate under it, signs for the
 * time it is told or the computer's, and answers over HTTP on this computer alone.
 */
public final class LocalTimeStampAuthority implements AutoCloseable {

  /** The policy that every stamp names. */
  public static final String POLICY = "1.3.6.1.4.1.99999.1";

  /** The subject of the certificate that signs. */
  public static final String SUBJECT = "CN=Local Clock,O=Durumi tests,C=KR";

  private final TimeStampIssuer root;
  private final TimeStampIssuer signer;
  private final Algorithm algorithm;
  private final HttpServer server;
  private final AtomicInteger served = new AtomicInteger();
  private volatile UnaryOperator<byte[]> lie = UnaryOperator.identity();
  private volatile Instant time = Instant.MIN;

  private LocalTimeStampAuthority(Algorithm algorithm) throws IOException {
    this.algorithm = algorithm;
    root = TimeStampIssuer.root(algorithm, "C=KR,O=Durumi tests,CN=Local Root");
    signer = root.authority(algorithm, "C=KR,O=Durumi tests,CN=Local Clock", Profile.honest());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Starts one that signs with a curve (ECDSA, P-256). */
  public static LocalTimeStampAuthority start() throws IOException {
    return new LocalTimeStampAuthority(Algorithm.CURVE);
  }

  /** Starts one that signs with RSA. */
  public static LocalTimeStampAuthority startRsa() throws IOException {
    return new LocalTimeStampAuthority(Algorithm.RSA);
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/stamp");
  }

  /** How many questions were answered. */
  public int served() {
    return served.get();
  }

  /** From now on all answers go through this first. */
  public void lying(UnaryOperator<byte[]> change) {
    lie = change;
  }

  /** From now on all stamps bear this time. */
  public void at(Instant moment) {
    time = moment;
  }

  /** Writes its root certificate as PEM, for a user to trust. */
  public Path writeRoot(Path file) throws IOException {
    return write(root, file);
  }

  /** Writes the certificate that signs as PEM. */
  public Path writeSigner(Path file) throws IOException {
    return write(signer, file);
  }

  private static Path write(TimeStampIssuer issuer, Path file) throws IOException {
    try {
      String body =
          Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(issuer.certificate().getEncoded());
      return Files.writeString(
          file,
          "For a test\n-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n",
          StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers a query as an honest authority does. */
  public byte[] stamp(byte[] query) {
    try {
      var request = new org.bouncycastle.tsp.TimeStampRequest(query);
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  .build(algorithm.signature(), signer.key(), signer.certificate()),
              new JcaDigestCalculatorProviderBuilder()
                  .build()
                  .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
              new ASN1ObjectIdentifier(POLICY));
      tokens.setAccuracySeconds(1);
      tokens.setResolution(TimeStampTokenGenerator.R_MILLISECONDS);
      // Some authorities send their root along.
      tokens.addCertificates(
          new JcaCertStore(
              algorithm == Algorithm.RSA
                  ? List.of(signer.certificate(), root.certificate())
                  : List.of(signer.certificate())));
      Instant now = time.equals(Instant.MIN) ? Instant.now() : time;
      return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
          .generate(request, request.getNonce().shiftRight(1), Date.from(now))
          .getEncoded();
    } catch (IOException | TSPException | OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream query = exchange.getRequestBody()) {
      byte[] asked = query.readAllBytes();
      boolean question =
          TimeStampAuthority.QUERY_TYPE.equals(
              exchange.getRequestHeaders().getFirst("Content-Type"));
      if (!exchange.getRequestMethod().equals("POST") || !question) {
        exchange.sendResponseHeaders(400, -1);
        return;
      }
      byte[] answer = lie.apply(stamp(asked));
      served.incrementAndGet();
      exchange.getResponseHeaders().set("Content-Type", TimeStampAuthority.ANSWER_TYPE);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  TimeStampIssuer root() {
    return root;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
