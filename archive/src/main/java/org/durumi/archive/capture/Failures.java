package org.durumi.archive.capture;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** What a failed exchange means for a person; a library's own message may hold a whole address. */
final class Failures {

  private static final String UNPROVEN =
      "cannot prove who it is (its certificate does not hold), so nothing was asked of it; someone"
          + " may be listening in";

  private Failures() {}

  static CaptureRefusal overTime(String host) {
    return new CaptureRefusal(
        host + " took longer than the time allowed for it; try again later, or from another line.");
  }

  static CaptureRefusal asRefusal(String host, Route route, @Nullable Throwable failure) {
    if (failure instanceof CaptureRefusal refusal) {
      return refusal;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return new CaptureRefusal(host + " " + predicate(failure, route) + ".");
  }

  private static String predicate(@Nullable Throwable failure, Route route) {
    return switch (failure) {
      case UnknownHostException _ when route.isDirect() ->
          "has no address; check its spelling and the connection";
      case UnknownHostException _ -> "was not asked, as the proxy has no address; check --proxy";
      case SSLPeerUnverifiedException _ -> UNPROVEN;
      case SSLException e when e.getCause() instanceof CertificateException -> UNPROVEN;
      case SSLException _ -> "agrees on no secure connection, so nothing was asked of it";
      case ConnectTimeoutException _ -> "does not answer; try again later";
      case SocketTimeoutException _ -> "fell silent before it was done; try again later";
      case NoRouteToHostException _ -> "cannot be reached from here; check the connection";
      case ConnectException _ when route.isDirect() ->
          "lets nobody connect; check the address, or try again later";
      case ConnectException _ -> "cannot be reached through the proxy; check that it runs";
      case NoHttpResponseException _ -> "hung up without an answer; try again later";
      case HttpException _, ClientProtocolException _ ->
          "answers in a way that is not HTTP; check the address and its port";
      case null, default -> "broke off before it was done; try again later";
    };
  }
}
