package org.durumi.desk.access;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets the memory of a connection go when it ends. The server would keep it for the next one, and
 * with it the last thing that was sent, such as a passphrase.
 */
@Component
final class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addConnectorCustomizers(connector -> {
      connector.setProperty("socket.bufferPool", "0");
      connector.setProperty("socket.processorCache", "0");
      connector.setProperty("processorCache", "0");
    });
  }
}
