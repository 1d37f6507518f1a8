package org.durumi.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.store.Store;
import org.durumi.record.casework.Role;
import org.durumi.record.review.Reviewer;

/** What was done to accounts as entries of the log, and back. */
final class AccountEntries {

  private static final String ACT = "act";
  private static final String ACCOUNT = "account";
  private static final String BY = "by";

  private AccountEntries() {}

  /** Notes an act within a transaction. */
  static void note(
      Store store,
      Ledger.Page page,
      AccountAct.Kind kind,
      int account,
      Reviewer by,
      Map<String, String> facts) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put(ACT, kind.code());
    fields.put(ACCOUNT, account);
    fields.put(BY, by.name());
    new TreeMap<>(facts).forEach(fields::put);
    EntryHeader header = page.header(EntryKind.ACCOUNT, List.of());
    page.append(header, fields);
    store.accounts().trace(header.seq(), account);
  }

  /** The act that an entry tells of. */
  static AccountAct act(EntryHeader header, ObjectNode fields) {
    Map<String, String> facts = new TreeMap<>();
    fields.properties().forEach(field -> facts.put(field.getKey(), field.getValue().asText()));
    AccountAct.Kind kind = AccountAct.Kind.of(String.valueOf(facts.remove(ACT)));
    facts.remove(ACCOUNT);
    String by = facts.remove(BY);
    int account = fields.path(ACCOUNT).asInt();
    if (account < 1 || by == null) {
      throw new BrokenEvidenceException("names no account, or nobody who did it");
    }
    return new AccountAct(header.seq(), header.time(), kind, account, by, facts);
  }

  /** Roles in one text, such as {@code publisher reviewer}. */
  static String text(Set<Role> roles) {
    return roles.stream().map(Role::code).sorted().collect(Collectors.joining(" "));
  }

  /** The roles of such a text. */
  static Set<Role> roles(String text) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String code : text.split(" ", -1)) {
      Role.of(code).ifPresent(roles::add);
    }
    return roles;
  }
}
