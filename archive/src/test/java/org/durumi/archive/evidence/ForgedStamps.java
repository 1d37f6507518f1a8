package org.durumi.archive.evidence;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.durumi.archive.evidence.TimeStampIssuer.Algorithm;
import org.durumi.archive.evidence.TimeStampIssuer.Profile;

/** Stamps that an honest authority would not make, well signed all the same. */
final class ForgedStamps {

  private final TimeStampIssuer signer;
  private TimeStampIssuer named;
  private String signature = "SHA256withECDSA";
  private String time = "20261125013000Z";
  private boolean certificates = true;

  private ForgedStamps(TimeStampIssuer signer) {
    this.signer = signer;
    this.named = signer;
  }

  static ForgedStamps by(TimeStampIssuer root, Profile profile) {
    return new ForgedStamps(root.authority(Algorithm.CURVE, "CN=Forger", profile));
  }

  ForgedStamps withoutCertificates() {
    certificates = false;
    return this;
  }

  ForgedStamps at(String written) {
    time = written;
    return this;
  }

  ForgedStamps digesting(String algorithm) {
    signature = algorithm;
    return this;
  }

  /** The signed attributes name another certificate than the one that signs. */
  ForgedStamps naming(TimeStampIssuer other) {
    named = other;
    return this;
  }

  byte[] answer(TimeStampRequest request) {
    TimeStampReq query = TimeStampReq.getInstance(request.bytes());
    return answer(query.getMessageImprint(), query.getNonce());
  }

  byte[] answer(MessageImprint imprint, ASN1Integer nonce) {
    try {
      TSTInfo info =
          new TSTInfo(
              new ASN1ObjectIdentifier(LocalTimeStampAuthority.POLICY),
              imprint,
              new ASN1Integer(BigInteger.TEN),
              new ASN1GeneralizedTime(time),
              null,
              null,
              nonce,
              null,
              (Extensions) null);
      return sign(info.getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] sign(byte[] info) throws IOException {
    try {
      byte[] hash = Sha256.of(named.certificate().getEncoded()).bytes();
      AttributeTable attributes =
          new AttributeTable(
              new Attribute(
                  PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                  new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSimpleSignerInfoGeneratorBuilder()
              .setSignedAttributeGenerator(parameters ->
                  new DefaultSignedAttributeTableGenerator(attributes)
                      .getAttributes(parameters)
                      .remove(CMSAttributes.signingTime))
              .build(signature, signer.key(), signer.certificate()));
      if (certificates) {
        generator.addCertificates(new JcaCertStore(List.of(signer.certificate())));
      }
      var content = new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info);
      return new TimeStampResp(
              new PKIStatusInfo(PKIStatus.granted),
              generator.generate(content, true).toASN1Structure())
          .getEncoded("DER");
    } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
