package org.durumi.desk;

import java.time.Clock;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.desk.start.DeskOptions;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The desk's parts, put together by Spring. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
class DeskApplication {

  @Bean
  ArchivePlace place(DeskOptions options) {
    return new ArchivePlace(options.archive(), options.witnesses());
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
