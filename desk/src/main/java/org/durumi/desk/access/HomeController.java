package org.durumi.desk.access;

import org.durumi.desk.page.Pages;
import org.durumi.record.casework.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The desk begins at the inbox, or where those begin who read no reports. */
@Controller
final class HomeController {

  private final Pages pages;

  HomeController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/")
  View home() {
    Person person = Doorkeeper.person();
    if (person == null || person.may(Permission.READ)) {
      return pages.go("/inbox");
    }
    return pages.go(person.may(Permission.ADMINISTER) ? "/accounts" : "/account");
  }
}
