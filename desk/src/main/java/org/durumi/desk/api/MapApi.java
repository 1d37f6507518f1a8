package org.durumi.desk.api;

import java.util.List;
import org.durumi.desk.map.MapEvents;
import org.durumi.desk.map.MapFilter;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accepted events on the map and in time, for programs. */
@Controller
@Profile("team")
final class MapApi {

  private final Vault vault;

  MapApi(Vault vault) {
    this.vault = vault;
  }

  private record MapJson(List<PlacedJson> events, boolean cut) {}

  @GetMapping("/api/map")
  ResponseEntity<String> map(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String box) {
    MapFilter filter = MapFilter.of(from, to, box);
    if (isPassedOver(from, filter.from()) || isPassedOver(to, filter.to())) {
      throw new NotUnderstoodException("Write from and to as 2016-12-02.");
    }
    if (isPassedOver(box, filter.box())) {
      throw new NotUnderstoodException(
          "Write box as west,south,east,north in degrees, such as 123.5,40,125,41.");
    }
    MapEvents found = vault.with(archive -> MapEvents.of(archive, filter));
    return Answers.ok(
        new MapJson(
            found.events().stream().filter(filter::passes).map(PlacedJson::of).toList(),
            found.cut()));
  }

  /** A page shows all where an address is not understood; a program would not see that. */
  private static boolean isPassedOver(String typed, @Nullable Object understood) {
    return !typed.isEmpty() && understood == null;
  }
}
