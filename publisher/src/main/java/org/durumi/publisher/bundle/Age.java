package org.durumi.publisher.bundle;

import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.util.List;

/** Encrypts to one recipient in the form of age, version 1, which other programs read, too. */
final class Age {

  private Age() {}

  /** Encrypts. */
  static byte[] seal(byte[] plain, String recipient) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 1024);
    try (WritableByteChannel channel =
        new StandardEncryptingChannelFactory()
            .newEncryptingChannel(
                Channels.newChannel(out),
                List.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient)))) {
      ByteBuffer buffer = ByteBuffer.wrap(plain);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (GeneralSecurityException e) {
      throw new BundleRefusal("The key of the office that it is for cannot be used.", e);
    }
    return out.toByteArray();
  }

  /**
   * Decrypts.
   *
   * @param name what the file is called in sentences
   * @throws BundleRefusal if it is for another key, was altered, or is cut short
   */
  static byte[] open(String name, byte[] sealed, String identity) {
    try (ReadableByteChannel channel =
        new StandardDecryptingChannelFactory()
            .newDecryptingChannel(
                Channels.newChannel(new ByteArrayInputStream(sealed)),
                List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity)))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(sealed.length);
      ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
      while (channel.read(buffer) != -1) {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
      }
      return out.toByteArray();
    } catch (UnsupportedRecipientStanzaException e) {
      throw new BundleRefusal(
          name
              + " does not open with this archive's key: it was sealed for another office, or"
              + " altered; ask that office to seal it for yours.",
          e);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      throw new BundleRefusal(
          name + " was altered, is cut short, or is no bundle; ask for it again.", e);
    }
  }
}
