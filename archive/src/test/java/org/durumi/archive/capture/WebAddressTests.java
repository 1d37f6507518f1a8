package org.durumi.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

  @ParameterizedTest
  @CsvSource({
    "https://Example.ORG, https://example.org/",
    "HTTPS://example.org:443/a?b=c#d, https://example.org/a?b=c",
    "http://example.org:80, http://example.org/",
    "http://example.org:8080?x, http://example.org:8080/?x",
    "http://example.org./a, http://example.org/a",
    "https://한국.kr/경로 하나, https://xn--3e0b707e.kr/%EA%B2%BD%EB%A1%9C%20%ED%95%98%EB%82%98",
    "https://example.org/100%/%41?<q>, https://example.org/100%25/%41?%3Cq%3E",
    "https://a_b.example.org/, https://a_b.example.org/",
    "http://１２７.0.0.1/, http://127.0.0.1/",
    "http://[2A00:1450::1]:81/x, http://[2a00:1450::1]:81/x",
    "http://example.org\\@evil.example/, ''",
    "http://example.org/a\\b, http://example.org/a%5Cb",
  })
  void addressesHaveOneFormOnly(String given, String address) {
    if (address.isEmpty()) {
      assertThatThrownBy(() -> WebAddress.parse(given)).isInstanceOf(CaptureRefusal.class);
    } else {
      assertThat(WebAddress.parse(given).uri().toString()).isEqualTo(address);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "javascript:alert(1)",
        "data:text/html,x",
        "jar:http://example.org/!/",
        "http:",
        "http://",
        "http:///path",
        "http:example.org",
        "http://user@example.org/",
        "http://user:word@example.org/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://0177.0.0.1/",
        "http://127.0.0.01/",
        "http://256.1.1.1/",
        "http://1.2.3.4.5/",
        "http://example.0x/",
        "http://[::1/",
        "http://[fe80::1%25eth0]/",
        "http://[127.0.0.1]/",
        "http://%31%32%37.0.0.1/",
        "http://a..b/",
        "http://exa mple.org/",
        "http://example.org:0/",
        "http://example.org:70000/",
        "http://example.org:8a/",
        "http://exam\nple.org/",
        "http://example.org/\r\nHost: evil",
      })
  void whatIsNoPlainWebAddressIsRefused(String given) {
    assertThatThrownBy(() -> WebAddress.parse(given))
        .isInstanceOf(CaptureRefusal.class)
        .message()
        .endsWith(".")
        .doesNotContain("\n", "word", "passwd");
  }

  @ParameterizedTest
  @CsvSource({
    "b, https://example.org/a/b",
    "../b?c#d, https://example.org/b?c",
    "/b, https://example.org/b",
    "?c, https://example.org/a/?c",
    "//other.example/b, https://other.example/b",
    "http://other.example, http://other.example/",
    "/\\evil.example/, https://example.org/%5Cevil.example/",
    "사진.jpg, https://example.org/a/%EC%82%AC%EC%A7%84.jpg",
    "'', https://example.org/a/",
  })
  void referencesAreResolvedWhereTheyStand(String reference, String address) {
    assertThat(WebAddress.parse("https://example.org/a/").resolve(reference).uri().toString())
        .isEqualTo(address);
  }

  @Test
  void aVeryLongAddressIsRefused() {
    assertThatThrownBy(() -> WebAddress.parse("https://example.org/" + "a".repeat(9000)))
        .isInstanceOf(CaptureRefusal.class);
  }

  @Test
  void sourceSetsAreReadHoweverTheyAreWritten() {
    assertThat(SourceSet.of(" a.jpg 1x, b.jpg 2x,c.jpg 640w , d,e.jpg,, f.jpg"))
        .extracting(SourceSet.Candidate::reference)
        .containsExactly("a.jpg", "b.jpg", "c.jpg", "d,e.jpg", "f.jpg");
    assertThat(SourceSet.of("x".repeat(1 << 20))).hasSize(1);
    assertThat(SourceSet.of(",".repeat(1 << 20))).isEmpty();
  }
}
