package org.durumi.desk;

import java.time.Clock;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.Ground;
import org.durumi.desk.start.TeamOptions;
import org.durumi.desk.vault.Vault;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The desk's parts, put together by Spring. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
class DeskApplication {

  @Bean(destroyMethod = "close")
  Ground ground(DeskOptions options) {
    return Ground.of(options);
  }

  @Bean
  ArchivePlace place(Ground ground) {
    return ground.place();
  }

  @Bean
  Vault vault(ArchivePlace place, DeskOptions options, Clock clock) {
    TeamOptions team = options.team();
    return team == null
        ? new Vault(place, clock)
        : new Vault(place, team.database(), clock, Doorkeeper::clearance);
  }
}
