package org.durumi.desk.map;

import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Words;
import org.durumi.desk.vault.Vault;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Map and timeline. */
@Controller
final class MapController {

  private final Vault vault;
  private final Pages pages;

  MapController(Vault vault, Pages pages) {
    this.vault = vault;
    this.pages = pages;
  }

  @GetMapping("/map")
  View map(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String box) {
    return pages.show("map/map", view(MapFilter.of(from, to, box)));
  }

  @GetMapping("/map/events.json")
  ResponseEntity<String> events(
      @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(MapJson.events(view(MapFilter.of(from, to, "")).rows()));
  }

  private MapView view(MapFilter filter) {
    Words words = pages.words();
    return MapView.of(vault.with(archive -> MapEvents.of(archive, filter)), filter, words);
  }
}
