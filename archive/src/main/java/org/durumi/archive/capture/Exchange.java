package org.durumi.archive.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestWriter;
import org.apache.hc.core5.http.impl.io.SessionOutputBufferImpl;
import org.apache.hc.core5.http.io.HttpMessageWriter;
import org.apache.hc.core5.http.io.SessionOutputBuffer;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One request over one connection of its own, closed afterwards: nothing that one server sets can
 * be seen by the next.
 */
final class Exchange {

  private final CaptureSettings settings;
  private final Route route;
  private final WebAddress address;
  private final @Nullable Posting posting;
  private final HeadReader heads;
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  /**
   * One request.
   *
   * @param posting what is sent with it; null to fetch
   */
  Exchange(CaptureSettings settings, Route route, WebAddress address, @Nullable Posting posting) {
    this.posting = posting;
    this.settings = settings;
    this.route = route;
    this.address = address;
    this.heads = new HeadReader(address.host().name(), settings.limits().headBytes());
  }

  /**
   * Sends the request and reads the answer; blocks until it is there or the thread is interrupted.
   *
   * @param limit of the body, in bytes
   */
  Answer talk(GuardedNames names, Supplier<Socket> sockets, TlsSocketStrategy tls, long limit)
      throws IOException {
    HttpHost target = new HttpHost(address.scheme(), address.host().name(), address.port());
    HttpClientContext context = HttpClientContext.create();
    Instant time = Instant.now();
    try (CloseableHttpClient client = client(names, sockets, tls);
        ClassicHttpResponse response = client.executeOpen(target, request(target), context)) {
      if (proxySpeaks()) {
        throw new CaptureRefusal(
            address.host().name()
                + " is not reached by the proxy, which answered "
                + heads.head().status()
                + "; check --proxy.");
      }
      InputStream in =
          response.getEntity() == null
              ? InputStream.nullInputStream()
              : response.getEntity().getContent();
      WireBody body = BodyReader.read(in, heads.head(), limit);
      InetAddress peer = route.isDirect() ? peer(context.getEndpointDetails()) : null;
      return new Answer(address, time, sent.toByteArray(), heads.raw(), heads.head(), body, peer);
    }
  }

  private CloseableHttpClient client(
      GuardedNames names, Supplier<Socket> sockets, TlsSocketStrategy tls) {
    Timeout silence = Timeout.of(settings.limits().silence());
    BasicHttpClientConnectionManager connections =
        new BasicHttpClientConnectionManager(
            new DefaultHttpClientConnectionOperator(
                proxy -> route.socket(sockets),
                null,
                names,
                RegistryBuilder.<TlsSocketStrategy>create().register("https", tls).build()),
            ManagedHttpClientConnectionFactory.builder()
                .requestWriterFactory(Recorder::new)
                .responseParserFactory(config -> heads)
                .incomingContentLengthStrategy(this::length)
                .build());
    connections.setSocketConfig(SocketConfig.custom().setSoTimeout(silence).build());
    connections.setConnectionConfig(
        ConnectionConfig.custom().setConnectTimeout(silence).setSocketTimeout(silence).build());
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(config(silence))
        .setProxy(route.httpProxy())
        .disableAutomaticRetries()
        .disableAuthCaching()
        .disableCookieManagement()
        .disableRedirectHandling()
        .disableContentCompression()
        .disableConnectionState()
        .disableDefaultUserAgent()
        .build();
  }

  private static RequestConfig config(Timeout silence) {
    return RequestConfig.custom()
        .setRedirectsEnabled(false)
        .setAuthenticationEnabled(false)
        .setContentCompressionEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .setExpectContinueEnabled(false)
        .setResponseTimeout(silence)
        .build();
  }

  private ClassicHttpRequest request(HttpHost target) {
    Posting sending = posting;
    ClassicHttpRequest request =
        new BasicClassicHttpRequest(sending == null ? "GET" : "POST", target, address.target());
    request.setHeader("User-Agent", settings.userAgent());
    if (sending != null) {
      request.setHeader("Accept", sending.accept());
      request.setHeader("Connection", "close");
      request.setEntity(
          new ByteArrayEntity(sending.bytes(), ContentType.parse(sending.mediaType())));
      return request;
    }
    request.setHeader(
        "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/*;q=0.8,*/*;q=0.7");
    request.setHeader("Accept-Language", "en-US,en;q=0.5");
    request.setHeader("Accept-Encoding", "gzip, deflate");
    request.setHeader("Connection", "close");
    return request;
  }

  /** Bodies are read to their end by {@link BodyReader}; a proxy's refusal is not read at all. */
  private long length(HttpMessage message) {
    return proxySpeaks() ? 0 : ContentLengthStrategy.UNDEFINED;
  }

  /** Whether the last thing sent was a request to a proxy to connect. */
  private boolean proxySpeaks() {
    return sent.toString(StandardCharsets.ISO_8859_1).startsWith("CONNECT ");
  }

  private static @Nullable InetAddress peer(@Nullable EndpointDetails details) {
    SocketAddress remote = details == null ? null : details.getRemoteAddress();
    return remote instanceof InetSocketAddress inet ? inet.getAddress() : null;
  }

  /** Writes a request to the wire and, once more, to where it is kept. */
  private final class Recorder implements HttpMessageWriter<ClassicHttpRequest> {

    @Override
    public void write(ClassicHttpRequest message, SessionOutputBuffer buffer, OutputStream out)
        throws IOException, HttpException {
      SessionOutputBufferImpl copy = new SessionOutputBufferImpl(1024);
      sent.reset();
      new DefaultHttpRequestWriter().write(message, copy, sent);
      copy.flush(sent);
      new DefaultHttpRequestWriter().write(message, buffer, out);
    }
  }
}
