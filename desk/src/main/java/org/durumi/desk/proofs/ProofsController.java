package org.durumi.desk.proofs;

import org.durumi.desk.page.Pages;
import org.durumi.desk.vault.Vault;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Checks the archive when a person asks, and shows what the last check found. */
@Controller
final class ProofsController {

  private final Vault vault;
  private final Pages pages;
  private final ProofCheck check;

  ProofsController(Vault vault, Pages pages, ProofCheck check) {
    this.vault = vault;
    this.pages = pages;
    this.check = check;
  }

  @GetMapping("/proofs")
  View show() {
    ProofsView view =
        vault.whole(
            archive -> ProofsView.of(check.now(), archive.id(), archive.key().fingerprint()));
    return pages.show("proofs/proofs", view);
  }

  /** Begins a check of everything and comes back at once. */
  @PostMapping("/proofs")
  View check() {
    check.begin();
    return pages.go("/proofs");
  }
}
