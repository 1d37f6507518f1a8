package org.durumi.desk;

import org.durumi.archive.place.ArchivePlace;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.Ground;
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
}
