package org.durumi.desk.proofs;

import java.time.Clock;
import org.durumi.archive.Archive;
import org.durumi.archive.Verification;
import org.durumi.desk.page.Pages;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Checks the archive when a person asks, and shows what the last check found. */
@Controller
final class ProofsController {

  private final Vault vault;
  private final Pages pages;
  private final Clock clock;
  private @Nullable ProofsView last;
  private long opening;

  ProofsController(Vault vault, Pages pages, Clock clock) {
    this.vault = vault;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/proofs")
  synchronized View show() {
    ProofsView found = opening == vault.opening() ? last : null;
    return pages.show("proofs/proofs", found == null ? ProofsView.NONE : found);
  }

  /** Checks everything; about a second for a thousand reports. One check at a time. */
  @PostMapping("/proofs")
  synchronized View check() {
    Verification found = vault.with(Archive::verify);
    last = new ProofsView(found, clock.instant());
    opening = vault.opening();
    return pages.go("/proofs");
  }
}
