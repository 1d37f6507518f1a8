package org.durumi.desk.api;

import java.time.Instant;
import java.util.List;
import org.durumi.archive.Verification;
import org.durumi.desk.proofs.ProofCheck;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What the archive proves, for programs: a check of everything, and what the last one found. */
@Controller
@Profile("team")
final class ProofsApi {

  private final Vault vault;
  private final ProofCheck check;

  ProofsApi(Vault vault, ProofCheck check) {
    this.vault = vault;
    this.check = check;
  }

  /** Holds is null where nothing was checked since the desk was opened, or it broke off. */
  private record ProofsJson(
      String archive,
      String fingerprint,
      boolean goesOn,
      boolean broken,
      @Nullable String ended,
      @Nullable Boolean holds,
      List<String> faults,
      List<String> remarks) {}

  @GetMapping("/api/proofs")
  ResponseEntity<String> now() {
    return Answers.ok(known());
  }

  /** Begins a check, unless one goes on. */
  @PostMapping("/api/proofs")
  ResponseEntity<String> begin() {
    check.begin();
    return Answers.of(HttpStatus.ACCEPTED, known());
  }

  private ProofsJson known() {
    ProofCheck.Outcome at = check.now();
    Verification found = at.found();
    Instant ended = at.ended();
    return vault.whole(archive ->
        new ProofsJson(
            archive.id(),
            archive.key().fingerprint(),
            at.begun() != null,
            at.broken(),
            ended == null ? null : ended.toString(),
            found == null ? null : found.holds(),
            found == null ? List.of() : found.faults(),
            found == null ? List.of() : found.remarks()));
  }
}
