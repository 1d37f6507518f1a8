package org.durumi.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form as a browser sends it, whose secret fields are kept apart and wiped. */
final class SecretForm implements AutoCloseable {

  private final Map<String, char[]> secrets = new LinkedHashMap<>();
  private final Map<String, String[]> others = new LinkedHashMap<>();

  private SecretForm() {}

  /**
   * Takes a form apart.
   *
   * @param body the form, which stays the caller's
   * @param names the secret fields
   */
  static SecretForm of(byte[] body, Set<String> names) {
    SecretForm form = new SecretForm();
    int from = 0;
    while (from < body.length) {
      int end = indexOf(body, '&', from, body.length);
      int equals = indexOf(body, '=', from, end);
      char[] name = decoded(body, from, equals);
      char[] value = decoded(body, Math.min(equals + 1, end), end);
      form.put(new String(name), value, names);
      from = end + 1;
    }
    return form;
  }

  /** A copy of a secret field. */
  char[] secret(String name) {
    char[] value = secrets.get(name);
    return value == null ? new char[0] : value.clone();
  }

  /** The request, with the fields that are not secret as its parameters. */
  HttpServletRequest over(HttpServletRequest request) {
    return new WithoutSecrets(request, others);
  }

  @Override
  public void close() {
    secrets.values().forEach(value -> Arrays.fill(value, '\0'));
    secrets.clear();
  }

  private void put(String name, char[] value, Set<String> names) {
    if (names.contains(name)) {
      char[] before = secrets.put(name, value);
      if (before != null) {
        Arrays.fill(before, '\0');
      }
    } else {
      others.putIfAbsent(name, new String[] {new String(value)});
    }
  }

  private static int indexOf(byte[] body, char sign, int from, int end) {
    int at = from;
    while (at < end && body[at] != sign) {
      at++;
    }
    return at;
  }

  /** Undoes the escapes; leaves no copy but the result. */
  private static char[] decoded(byte[] body, int from, int end) {
    byte[] plain = new byte[end - from];
    int length = 0;
    for (int at = from; at < end; at++) {
      int high = at + 2 < end ? Character.digit(body[at + 1], 16) : -1;
      int low = at + 2 < end ? Character.digit(body[at + 2], 16) : -1;
      if (body[at] == '%' && high >= 0 && low >= 0) {
        plain[length++] = (byte) (high * 16 + low);
        at += 2;
      } else {
        plain[length++] = body[at] == '+' ? (byte) ' ' : body[at];
      }
    }
    CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(plain, 0, length));
    char[] exact = new char[chars.remaining()];
    chars.duplicate().get(exact);
    Arrays.fill(plain, (byte) 0);
    Arrays.fill(chars.array(), '\0');
    return exact;
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "SecretForm";
  }

  private static final class WithoutSecrets extends HttpServletRequestWrapper {

    private final Map<String, String[]> fields;

    WithoutSecrets(HttpServletRequest request, Map<String, String[]> fields) {
      super(request);
      this.fields = fields;
    }

    @Override
    public @Nullable String getParameter(String name) {
      String[] values = fields.get(name);
      return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(fields.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return fields.get(name);
    }
  }
}
