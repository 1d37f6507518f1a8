package org.durumi.desk.welcome;

import jakarta.servlet.http.HttpSession;
import org.durumi.desk.page.Pages;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Offers the sample reports. */
@Controller
@Profile("!team")
final class SamplesController {

  private final Samples samples;
  private final Pages pages;

  SamplesController(Samples samples, Pages pages) {
    this.samples = samples;
    this.pages = pages;
  }

  @GetMapping("/welcome/samples")
  View offer(HttpSession session) {
    // Whoever comes here has gone on from the page that showed it.
    session.removeAttribute(WelcomeController.RECOVERY);
    return pages.show("welcome/samples", new SamplesView(samples.files().size()));
  }

  @PostMapping("/welcome/samples")
  View add() {
    return pages.go(samples.files().isEmpty() ? "/inbox" : "/work/" + samples.add().id());
  }
}
