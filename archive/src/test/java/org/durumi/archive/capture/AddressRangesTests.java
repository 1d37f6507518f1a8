package org.durumi.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTests {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, unspecified",
    "0.1.2.3, unspecified",
    "10.0.0.1, private",
    "10.255.255.255, private",
    "100.64.0.1, provider-internal",
    "100.127.255.255, provider-internal",
    "127.0.0.1, loopback",
    "127.9.8.7, loopback",
    "169.254.169.254, link-local",
    "172.16.0.1, private",
    "172.31.255.255, private",
    "192.0.0.8, reserved",
    "192.0.2.1, documentation",
    "192.88.99.1, reserved",
    "192.168.1.1, private",
    "198.18.0.1, benchmark",
    "198.19.255.255, benchmark",
    "198.51.100.1, documentation",
    "203.0.113.9, documentation",
    "224.0.0.1, multicast",
    "239.255.255.250, multicast",
    "240.0.0.1, reserved",
    "255.255.255.255, reserved",
    "::, unspecified",
    "::1, loopback",
    "::7f00:1, loopback",
    "::808:808, reserved",
    "::ffff:127.0.0.1, loopback",
    "::ffff:0:10.0.0.1, private",
    "64:ff9b::7f00:1, loopback",
    "64:ff9b::a00:1, private",
    "64:ff9b:1::1, unspecified",
    "2002:7f00:1::1, loopback",
    "2002:c0a8:101::, private",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2, reserved",
    "2001:2::1, reserved",
    "2001:10::1, reserved",
    "2001:db8::1, documentation",
    "3fff::1, documentation",
    "2a00:1450::5efe:10.0.0.1, private",
    "2a00:1450::200:5efe:10.0.0.1, private",
    "100::1, unspecified",
    "fc00::1, private",
    "fd12:3456::1, private",
    "fe80::1, link-local",
    "febf::1, link-local",
    "fec0::1, site-local",
    "ff02::1, multicast",
    "5f00::1, unspecified",
  })
  void closedAddressesAreKnownInEveryForm(String address, String kind) {
    assertThat(AddressRanges.closedKind(InetAddress.ofLiteral(address))).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "128.0.0.1",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2a00:1450:4001::200e",
        "2606:4700::1111",
        "64:ff9b::808:808",
        "2002:808:808::1"
      })
  void publicAddressesAreOpen(String address) {
    assertThat(AddressRanges.closedKind(InetAddress.ofLiteral(address))).isNull();
  }

  @Test
  void aMappedAddressThatJavaKeptAsIpv6IsSeenThrough() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = -1;
    mapped[11] = -1;
    mapped[12] = 127;
    mapped[15] = 1;
    assertThat(AddressRanges.closedKind(Inet6Address.getByAddress("x", mapped, 0)))
        .isEqualTo("loopback");
  }
}
