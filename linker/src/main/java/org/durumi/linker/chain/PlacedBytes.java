package org.durumi.linker.chain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is kept of a strand as bytes, field by field; enumerations by name. */
public final class PlacedBytes {

  private PlacedBytes() {}

  /** In bytes that can be kept. What it looks for is not among them. */
  public static byte[] write(KeptStrand strand) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(strand.keys().size());
      for (String key : strand.keys()) {
        out.writeUTF(key);
      }
      Placed placed = strand.placed();
      out.writeBoolean(placed.begins());
      out.writeInt(placed.joined().size());
      for (Placed.Joined one : placed.joined()) {
        out.writeUTF(one.group());
        write(out, one.link());
      }
      out.writeInt(placed.hinted().size());
      for (Placed.Hinted one : placed.hinted()) {
        out.writeUTF(one.group());
        out.writeUTF(one.why().name());
        write(out, one.link());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * One that was kept.
   *
   * @throws IllegalArgumentException if these bytes are none
   */
  public static KeptStrand read(String id, String incident, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      List<String> keys = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        keys.add(in.readUTF());
      }
      boolean begins = in.readBoolean();
      List<Placed.Joined> joined = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        joined.add(new Placed.Joined(in.readUTF(), link(in)));
      }
      List<Placed.Hinted> hinted = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        hinted.add(new Placed.Hinted(in.readUTF(), Hint.Why.valueOf(in.readUTF()), link(in)));
      }
      return new KeptStrand(id, incident, keys, Set.of(), new Placed(begins, joined, hinted));
    } catch (IOException e) {
      throw new IllegalArgumentException("these bytes are no strand", e);
    }
  }

  private static void write(DataOutputStream out, FollowUp link) throws IOException {
    out.writeUTF(link.earlier());
    out.writeUTF(link.later());
    out.writeBoolean(link.ruled());
    out.writeInt(link.reasons().size());
    for (Reason reason : link.reasons()) {
      out.writeUTF(reason.what());
      out.writeDouble(reason.bits());
      out.writeBoolean(reason.tells());
    }
  }

  private static FollowUp link(DataInputStream in) throws IOException {
    String earlier = in.readUTF();
    String later = in.readUTF();
    boolean ruled = in.readBoolean();
    List<Reason> reasons = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      reasons.add(new Reason(in.readUTF(), in.readDouble(), in.readBoolean()));
    }
    return new FollowUp(earlier, later, reasons, ruled);
  }
}
