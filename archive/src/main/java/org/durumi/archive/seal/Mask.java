package org.durumi.archive.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Turns a number of 64 bits into another, one to one, under a key (FF1, NIST SP 800-38G): equal
 * numbers of one table stay equal, so that they can be looked up, and what they were is not told.
 * It can be turned back, so that hashes can be carried elsewhere and put under newer keys.
 */
final class Mask {

  private static final int RADIX = 256;

  private final KeyParameter key;

  Mask(byte[] key) {
    this.key = new KeyParameter(key);
  }

  long on(String table, long number) {
    return turned(true, table, number);
  }

  long off(String table, long number) {
    return turned(false, table, number);
  }

  private long turned(boolean on, String table, long number) {
    FPEFF1Engine engine = new FPEFF1Engine();
    engine.init(on, new FPEParameters(key, RADIX, table.getBytes(StandardCharsets.US_ASCII)));
    byte[] in = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    byte[] out = new byte[Long.BYTES];
    engine.processBlock(in, 0, in.length, out, 0);
    return ByteBuffer.wrap(out).getLong();
  }
}
