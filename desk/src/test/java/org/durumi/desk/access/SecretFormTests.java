package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SecretFormTests {

  @Test
  void aPassphraseComesOutAsItWasTyped() {
    for (String typed :
        new String[] {
          "crane over the river",
          "a,b",
          "100 % + 5 & = ;",
          " spaces ",
          "강 위의 두루미",
          "\ud83d\udc26",
          "é",
          ""
        }) {
      String body = "name=x&passphrase=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
      assertThat(taken(body)).isEqualTo(typed);
    }
  }

  @Test
  void whatIsBrokenIsTakenAsItStands() {
    assertThat(taken("passphrase=100%")).isEqualTo("100%");
    assertThat(taken("passphrase=%4")).isEqualTo("%4");
    assertThat(taken("passphrase=%zz&")).isEqualTo("%zz");
    assertThat(taken("passphrase")).isEmpty();
    assertThat(taken("&&=&passphrase=x=y")).isEqualTo("x=y");
    assertThat(taken("")).isEmpty();
  }

  @Test
  void theRestIsTheRequestAndThePassphraseIsNot() {
    byte[] body = "_csrf=t&passphrase=secret&name=Min-ji+K".getBytes(StandardCharsets.UTF_8);
    try (SecretForm form = SecretForm.of(body, Set.of("passphrase"))) {
      MockHttpServletRequest request = new MockHttpServletRequest();
      request.setParameter("passphrase", "from the address");
      var over = form.over(request);
      assertThat(over.getParameter("name")).isEqualTo("Min-ji K");
      assertThat(over.getParameter("passphrase")).isNull();
      assertThat(over.getParameterMap()).containsOnlyKeys("_csrf", "name");
      assertThat(form.toString()).doesNotContain("secret");
    }
  }

  private static String taken(String body) {
    try (SecretForm form =
        SecretForm.of(body.getBytes(StandardCharsets.UTF_8), Set.of("passphrase"))) {
      return new String(form.secret("passphrase"));
    }
  }
}
