package org.durumi.archive.evidence;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.jspecify.annotations.Nullable;

/** Reads single fields of a time stamp, more strictly than the library does. */
final class TimeStampFields {

  /** RFC 3161, section 2.4.2: in UTC, with seconds. */
  private static final Pattern TIME =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:\\.(\\d{1,9}))?Z");

  private static final int NANO_DIGITS = 9;

  /** RFC 3161, section 2.4.2: a serial number has up to 160 bits. */
  private static final int SERIAL_BITS = 160;

  private TimeStampFields() {}

  static Instant time(TSTInfo info) throws TimeStampException {
    Matcher parts = TIME.matcher(info.getGenTime().getTimeString());
    if (!parts.matches()) {
      throw new TimeStampException("the time stamp's time is not written as RFC 3161 says");
    }
    @Nullable String fraction = parts.group(7);
    String nanos = fraction == null ? "0" : fraction + "0".repeat(NANO_DIGITS - fraction.length());
    try {
      return LocalDateTime.of(
              number(parts, 1),
              number(parts, 2),
              number(parts, 3),
              number(parts, 4),
              number(parts, 5),
              number(parts, 6),
              Integer.parseInt(nanos))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new TimeStampException("the time stamp's time is not in the calendar", e);
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  static @Nullable Duration accuracy(TSTInfo info) throws TimeStampException {
    @Nullable Accuracy accuracy = info.getAccuracy();
    if (accuracy == null) {
      return null;
    }
    Duration whole =
        Duration.ofSeconds(part(accuracy.getSeconds()))
            .plusMillis(part(accuracy.getMillis()))
            .plusNanos(1000L * part(accuracy.getMicros()));
    if (whole.isNegative()) {
      throw new TimeStampException("the time stamp's accuracy is less than nothing");
    }
    return whole;
  }

  private static int part(@Nullable ASN1Integer part) {
    return part == null ? 0 : part.intValueExact();
  }

  static String serial(TSTInfo info) throws TimeStampException {
    BigInteger serial = info.getSerialNumber().getValue();
    if (serial.bitLength() > SERIAL_BITS) {
      throw new TimeStampException("the time stamp's serial number is longer than RFC 3161 allows");
    }
    return serial.toString(16);
  }

  static String subject(X509Certificate certificate) {
    return TimeStamp.plain(certificate.getSubjectX500Principal().getName(X500Principal.RFC2253));
  }

  /** Says that an authority refused, with its own words if it has any. */
  static String refusal(PKIStatusInfo status) {
    StringBuilder said = new StringBuilder("the time stamp authority refused");
    @Nullable PKIFreeText words = status.getStatusString();
    if (words != null && words.size() > 0) {
      said.append(", saying: ").append(TimeStamp.plain(words.getStringAtUTF8(0).getString()));
    }
    return said.toString();
  }
}
