package org.durumi.desk.health;

import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.desk.vault.Vault;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells anybody whether the desk reaches its archive, and nothing else. */
@Controller
@Profile("team")
final class HealthController {

  private final Vault vault;

  HealthController(Vault vault) {
    this.vault = vault;
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    try {
      vault.whole(archive -> archive.setting("health", ""));
      return answer(HttpStatus.OK, "ok\n");
    } catch (ArchiveFaultException e) {
      return answer(HttpStatus.SERVICE_UNAVAILABLE, "the archive cannot be reached\n");
    }
  }

  private static ResponseEntity<String> answer(HttpStatus status, String text) {
    return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(text);
  }
}
