package org.durumi.archive.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The root certificates that a user trusts to vouch for time stamp authorities. */
public final class TimeStampRoots {

  /** A whole system's bundle has about 250 kB. */
  private static final int LARGEST_FILE = 4 * 1024 * 1024;

  /** Certificates between the authority's and the root; real chains have one or two. */
  private static final int LONGEST_CHAIN = 4;

  private final List<X509Certificate> roots;

  private TimeStampRoots(List<X509Certificate> roots) {
    this.roots = roots;
  }

  /** No roots: every stamp is told as not checked against one. */
  public static TimeStampRoots none() {
    return new TimeStampRoots(List.of());
  }

  /**
   * Reads roots from a PEM file, which may hold many.
   *
   * @throws IOException if the file cannot be read
   * @throws TimeStampException if there is no certificate in it, or a broken one
   */
  public static TimeStampRoots read(Path pem) throws IOException, TimeStampException {
    byte[] bytes;
    try (InputStream file = Files.newInputStream(pem)) {
      bytes = file.readNBytes(LARGEST_FILE + 1);
    }
    if (bytes.length > LARGEST_FILE) {
      throw new TimeStampException(pem + " is too large for a file of root certificates");
    }
    List<X509Certificate> roots = new ArrayList<>();
    try {
      CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(bytes))
          .forEach(root -> roots.add((X509Certificate) root));
    } catch (CertificateException e) {
      throw new TimeStampException(pem + " holds a broken certificate; PEM is expected", e);
    }
    if (roots.isEmpty()) {
      throw new TimeStampException(pem + " holds no certificate; PEM is expected");
    }
    return new TimeStampRoots(List.copyOf(roots));
  }

  /** How many roots there are. */
  public int size() {
    return roots.size();
  }

  /**
   * The root that vouches for a certificate at a moment. Nothing is fetched: revocation is not
   * looked at.
   *
   * @param others certificates that may lie between
   */
  Optional<X509Certificate> vouching(
      X509Certificate certificate, Collection<X509Certificate> others, Instant moment) {
    if (roots.contains(certificate)) {
      return Optional.of(certificate);
    }
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    try {
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(certificate);
      PKIXBuilderParameters search =
          new PKIXBuilderParameters(
              roots.stream().map(r -> new TrustAnchor(r, null)).collect(Collectors.toSet()),
              target);
      List<X509Certificate> known = new ArrayList<>(others);
      known.add(certificate);
      search.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
      search.setRevocationEnabled(false);
      search.setDate(Date.from(moment));
      search.setMaxPathLength(LONGEST_CHAIN);
      PKIXCertPathBuilderResult found =
          (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(search);
      return Optional.of(found.getTrustAnchor().getTrustedCert());
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
