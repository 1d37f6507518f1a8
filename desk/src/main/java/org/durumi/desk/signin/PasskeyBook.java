package org.durumi.desk.signin;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.archive.store.AccountRow;
import org.durumi.archive.store.PasskeyRow;
import org.durumi.desk.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The accounts and passkeys of the archive as Spring Security asks for them. */
final class PasskeyBook
    implements PublicKeyCredentialUserEntityRepository, UserCredentialRepository {

  private static final String VERIFIED = "verified";
  private static final String MAY_BE_COPIED = "may-be-copied";
  private static final String COPIED = "copied";

  private final Vault vault;

  PasskeyBook(Vault vault) {
    this.vault = vault;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return entity(byHandle(id));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
    return entity(vault.whole(archive -> archive.accounts().named(name)).orElse(null));
  }

  private static @Nullable PublicKeyCredentialUserEntity entity(@Nullable AccountRow row) {
    return row == null
        ? null
        : ImmutablePublicKeyCredentialUserEntity.builder()
            .name(row.name())
            .displayName(row.name())
            .id(Bytes.fromBase64(row.handle()))
            .build();
  }

  private @Nullable AccountRow byHandle(Bytes id) {
    return vault.whole(archive -> archive.accounts().handled(id.toBase64UrlString())).orElse(null);
  }

  /** Accounts are made by invitation alone. */
  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new IllegalStateException("no account is made here");
  }

  @Override
  public void save(CredentialRecord passkey) {
    String credential = passkey.getCredentialId().toBase64UrlString();
    AccountRow row = byHandle(passkey.getUserEntityUserId());
    if (row == null) {
      throw new IllegalStateException("a passkey of nobody's");
    }
    vault.whole(archive -> {
      var ways = archive.accounts().ways();
      if (ways.passkey(credential).isPresent()) {
        ways.used(credential, passkey.getSignatureCount(), flags(passkey));
      } else {
        ways.passkey(row, row(row.number(), credential, passkey));
      }
      return true;
    });
  }

  /** Passkeys are taken away by their person, or with the account's other ways in. */
  @Override
  public void delete(Bytes id) {
    throw new IllegalStateException("no passkey is taken away here");
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return vault
        .whole(archive ->
            archive
                .accounts()
                .ways()
                .passkey(id.toBase64UrlString())
                .flatMap(one ->
                    archive
                        .accounts()
                        .account(one.account())
                        .map(row -> record(one, row.handle()))))
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes id) {
    AccountRow row = byHandle(id);
    return row == null
        ? List.of()
        : vault.whole(archive ->
            archive.accounts().ways().passkeys(row.number()).stream()
                .map(one -> record(one, row.handle()))
                .toList());
  }

  private static PasskeyRow row(int account, String credential, CredentialRecord passkey) {
    return new PasskeyRow(
        credential,
        account,
        passkey.getLabel(),
        passkey.getCreated(),
        null,
        text(passkey.getPublicKey().getBytes()),
        passkey.getSignatureCount(),
        passkey.getTransports().stream()
            .map(AuthenticatorTransport::getValue)
            .sorted()
            .collect(Collectors.joining(",")),
        flags(passkey),
        text(passkey.getAttestationObject()),
        text(passkey.getAttestationClientDataJSON()));
  }

  private static CredentialRecord record(PasskeyRow row, String handle) {
    Set<String> flags = words(row.flags());
    Set<AuthenticatorTransport> transports = new LinkedHashSet<>();
    words(row.transports()).forEach(one -> transports.add(AuthenticatorTransport.valueOf(one)));
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(row.credential()))
        .userEntityUserId(Bytes.fromBase64(handle))
        .publicKey(ImmutablePublicKeyCose.fromBase64(row.publicKey()))
        .signatureCount(row.signatures())
        .uvInitialized(flags.contains(VERIFIED))
        .backupEligible(flags.contains(MAY_BE_COPIED))
        .backupState(flags.contains(COPIED))
        .transports(transports)
        .attestationObject(bytes(row.attestation()))
        .attestationClientDataJSON(bytes(row.clientData()))
        .created(row.made())
        .lastUsed(row.used() == null ? row.made() : row.used())
        .label(row.label())
        .build();
  }

  private static String flags(CredentialRecord passkey) {
    Set<String> flags = new TreeSet<>();
    if (passkey.isUvInitialized()) {
      flags.add(VERIFIED);
    }
    if (passkey.isBackupEligible()) {
      flags.add(MAY_BE_COPIED);
    }
    if (passkey.isBackupState()) {
      flags.add(COPIED);
    }
    return String.join(",", flags);
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split(",", -1)));
    words.remove("");
    return words;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static @Nullable String text(@Nullable Bytes bytes) {
    return bytes == null ? null : bytes.toBase64UrlString();
  }

  private static @Nullable Bytes bytes(@Nullable String text) {
    return text == null ? null : Bytes.fromBase64(text);
  }
}
