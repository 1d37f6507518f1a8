package org.durumi.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignedWeightsTests {

  private static final String TEXT =
      "Soldiers took nine people from a house in Musan on 3 May, and a neighbour says that they are"
          + " held in Hoeryong. 경비대가 다섯 명을 데려갔다.";

  @Test
  void theProcessorIsKnownByWhatItMultiplies() throws Exception {
    Path flags = Path.of("/proc/cpuinfo");
    if (System.getProperty("os.arch").equals("amd64") && Files.isReadable(flags)) {
      assertThat(ExactProducts.areHere(LastingEnvironment.get()))
          .isEqualTo(Files.readString(flags).contains("vnni"));
    } else {
      assertThat(System.getProperty("os.arch").toLowerCase(Locale.ROOT)).isNotEqualTo("amd64");
    }
  }

  @Test
  void scoresAreTheSameToTheLastBitWhereProductsAreExact() throws Exception {
    boolean exact = ExactProducts.areHere(LastingEnvironment.get());
    Encoder slow = Encoder.load(EncoderFiles.SHIPPED, false);
    Encoder chosen = Encoder.load(EncoderFiles.SHIPPED, exact);
    Window window = slow.windows(TEXT).getFirst();
    try (Encoding one = slow.read(window);
        Encoding other = chosen.read(window)) {
      assertThat(other.scores()).usingRecursiveComparison().isEqualTo(one.scores());
      List<Encoding.Range> some = List.of(new Encoding.Range(2, 3), new Encoding.Range(8, 10));
      assertThat(other.triggers(some)).usingRecursiveComparison().isEqualTo(one.triggers(some));
    }
  }

  @Test
  void onlyUnsignedTensorsChangeAndOnlyOnce() {
    try (Arena arena = Arena.ofConfined()) {
      ByteBuffer file = EncoderFiles.SHIPPED.events(arena);
      byte[] before = bytes(file);
      int changed = SignedWeights.sign(file);
      byte[] after = bytes(file);
      assertThat(changed).isPositive();
      assertThat(after).hasSameSizeAs(before).isNotEqualTo(before);
      for (int i = 0; i < before.length; i++) {
        // A weight has its highest bit turned; a kind goes from 2 to 3.
        int bits = (before[i] ^ after[i]) & 0xff;
        assertThat(bits == 0 || bits == 0x80 || bits == 1).as("byte %d", i).isTrue();
      }
      assertThat(SignedWeights.sign(file)).as("what has a sign keeps it").isZero();
      assertThat(bytes(file)).isEqualTo(after);
    }
  }

  @Test
  void whatIsNoOnnxFileIsRefused() {
    ByteBuffer noise = ByteBuffer.allocate(64);
    Arrays.fill(noise.array(), (byte) 0xff);
    assertThatThrownBy(() -> SignedWeights.sign(noise))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] bytes(ByteBuffer file) {
    byte[] all = new byte[file.remaining()];
    file.duplicate().get(all);
    return all;
  }
}
