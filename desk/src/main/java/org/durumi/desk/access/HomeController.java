package org.durumi.desk.access;

import org.durumi.desk.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The desk begins at the inbox. */
@Controller
final class HomeController {

  private final Pages pages;

  HomeController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/")
  View home() {
    return pages.go("/inbox");
  }
}
