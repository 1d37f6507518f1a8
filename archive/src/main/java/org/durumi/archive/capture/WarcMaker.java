package org.durumi.archive.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Writes answers as WARC/1.1 (ISO 28500), each record a gzip member of its own, in memory. */
final class WarcMaker {

  private static final MessageVersion VERSION = MessageVersion.WARC_1_1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final WarcWriter writer;

  WarcMaker(CaptureSettings settings, RobotsChoice robots) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("software", List.of(settings.tool()));
    fields.put("format", List.of("WARC File Format 1.1"));
    fields.put(
        "conformsTo",
        List.of("http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"));
    fields.put("robots", List.of(robots == RobotsChoice.OBEY ? "obey" : "ignore"));
    fields.put("http-header-user-agent", List.of(settings.userAgent()));
    try {
      writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP);
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      writer.write(new Warcinfo.Builder().version(VERSION).date(now).fields(fields).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a fetch with all its redirects. */
  void add(Fetched fetched) {
    try {
      for (Answer answer : fetched.hops()) {
        WarcResponse response = response(answer);
        writer.write(response);
        writer.write(
            new WarcRequest.Builder(answer.address().uri())
                .version(VERSION)
                .date(answer.time().truncatedTo(ChronoUnit.MILLIS))
                .concurrentTo(response.id())
                .blockDigest("sha256", sha256(answer.request()))
                .body(MediaType.HTTP_REQUEST, answer.request())
                .build());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole file so far; it holds nothing that would have to be closed. */
  byte[] bytes() {
    return bytes.toByteArray();
  }

  private static WarcResponse response(Answer answer) {
    byte[] raw = answer.raw();
    WarcResponse.Builder builder =
        new WarcResponse.Builder(answer.address().uri())
            .version(VERSION)
            .date(answer.time().truncatedTo(ChronoUnit.MILLIS))
            .blockDigest("sha256", sha256(raw))
            .payloadDigest("sha256", sha256(answer.body().payload()));
    if (answer.peer() != null) {
      builder = builder.ipAddress(answer.peer());
    }
    if (answer.body().end() != WireBody.End.WHOLE) {
      builder =
          builder.truncated(
              answer.body().end() == WireBody.End.CUT
                  ? WarcTruncationReason.LENGTH
                  : WarcTruncationReason.DISCONNECT);
    }
    return builder.body(MediaType.HTTP_RESPONSE, raw).build();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
