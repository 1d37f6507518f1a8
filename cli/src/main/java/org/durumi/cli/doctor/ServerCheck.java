package org.durumi.cli.doctor;

import java.util.Map;
import org.durumi.archive.store.ServerFacts;

/** A PostgreSQL server: whether it keeps what it acknowledges, and from whom. */
final class ServerCheck {

  private static final int FEW_CONNECTIONS = 40;

  private final Findings findings;

  ServerCheck(Findings findings) {
    this.findings = findings;
  }

  void run(ServerFacts facts) {
    Map<String, String> settings = facts.settings();
    findings.fine("database.version", facts.version(), facts.bytes() / 1_000_000);
    on(settings, "fsync");
    on(settings, "full_page_writes");
    if (settings.getOrDefault("synchronous_commit", "").equals("off")) {
      findings.warning("database.commit", "off");
    } else {
      findings.fine("database.commit");
    }
    if ("on".equals(settings.get("data_checksums"))) {
      findings.fine("database.checksums");
    } else {
      findings.warning("database.checksums", "off");
    }
    findings.fine("database.text", settings.getOrDefault("server_encoding", ""));
    if (facts.stale()) {
      findings.warning("database.collation", "stale", facts.collation());
    } else {
      findings.fine("database.collation", facts.collation());
    }
    who(facts);
    int connections = Integer.parseInt(settings.getOrDefault("max_connections", "0"));
    if (connections < FEW_CONNECTIONS) {
      findings.warning("database.connections", "few", connections);
    } else {
      findings.fine("database.connections", connections);
    }
  }

  private void on(Map<String, String> settings, String name) {
    if ("on".equals(settings.get(name))) {
      findings.fine("database.disk", name);
    } else {
      findings.wrong("database.disk", "off", name);
    }
  }

  private void who(ServerFacts facts) {
    if (facts.rights().isEmpty()) {
      findings.fine("database.role");
    } else {
      findings.warning("database.role", "mighty", facts.rights());
    }
    if (facts.others() > 0) {
      findings.warning("database.others", "read", facts.others());
    } else {
      findings.fine("database.others");
    }
    if (facts.local() || facts.encrypted()) {
      findings.fine("database.wire");
    } else {
      findings.wrong("database.wire", "plain");
    }
    if ("scram-sha-256".equals(facts.settings().get("password_encryption"))) {
      findings.fine("database.password");
    } else {
      findings.warning("database.password", "weak");
    }
  }
}
