package org.durumi.reader.second;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts questions to the address that a person named and to no other: no redirect is followed, no
 * proxy used, no cookie kept. An answer is bounded in size and time.
 */
final class Endpoint implements AutoCloseable {

  private static final int LARGEST = 1 << 20;
  private static final int TRIES = 2;
  private static final long PAUSE_MILLIS = 300;

  private final SecondReaderSettings settings;
  private final HttpClient client;

  Endpoint(SecondReaderSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.longest())
            .build();
  }

  /** Posts JSON and returns the answer's body. */
  String ask(String json) throws SecondReaderFault {
    long end = System.nanoTime() + settings.longest().toNanos();
    SecondReaderFault last = new SecondReaderFault("did not answer in time", false);
    for (int i = 0; i < TRIES; i++) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        break;
      }
      try {
        return once(json, Duration.ofNanos(left));
      } catch (SecondReaderFault fault) {
        last = fault;
        if (!fault.isPassing()) {
          break;
        }
        pause();
      }
    }
    throw last;
  }

  private String once(String json, Duration left) throws SecondReaderFault {
    CompletableFuture<HttpResponse<byte[]>> asked =
        client.sendAsync(
            request(json, left), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      // The request's own timeout ends with the answer's head; this one holds for its body too.
      HttpResponse<byte[]> answer = asked.get(left.toNanos(), TimeUnit.NANOSECONDS);
      return body(answer);
    } catch (TimeoutException e) {
      asked.cancel(true);
      throw new SecondReaderFault("did not answer in time", false);
    } catch (InterruptedException e) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      throw new SecondReaderFault("was stopped", false);
    } catch (ExecutionException e) {
      throw fault(e.getCause());
    }
  }

  private HttpRequest request(String json, Duration left) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.address().uri())
            .timeout(left)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    String key = settings.key();
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    return request.build();
  }

  private static String body(HttpResponse<byte[]> answer) throws SecondReaderFault {
    int status = answer.statusCode();
    if (status == 200) {
      return new String(answer.body(), StandardCharsets.UTF_8);
    }
    if (status >= 300 && status < 400) {
      throw new SecondReaderFault("wants to send the text elsewhere, which is not done", false);
    }
    if (status == 401 || status == 403) {
      throw new SecondReaderFault("does not accept the key (HTTP " + status + ")", false);
    }
    throw new SecondReaderFault("answered HTTP " + status, status == 429 || status >= 500);
  }

  private static SecondReaderFault fault(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException _ ->
          new SecondReaderFault("could not be reached in time", false);
      case HttpTimeoutException _ -> new SecondReaderFault("did not answer in time", false);
      case ConnectException _ -> new SecondReaderFault("could not be reached", true);
      case SSLException _ -> new SecondReaderFault("has no certificate that can be trusted", false);
      case IOException _ -> new SecondReaderFault("broke off, or answered more than 1 MiB", false);
      case null, default -> new SecondReaderFault("could not be asked", false);
    };
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
