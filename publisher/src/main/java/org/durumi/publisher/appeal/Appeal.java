package org.durumi.publisher.appeal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of drafting.
 *
 * @param draft the draft, or null where something blocks it
 * @param blocks what blocks it
 * @param remarks what whoever signs should know
 * @param questions what is missing
 */
public record Appeal(
    @Nullable Draft draft, List<Remark> blocks, List<Remark> remarks, List<Question> questions) {

  /** Keeps its own copies; refuses a draft that something blocks. */
  public Appeal {
    blocks = List.copyOf(blocks);
    remarks = List.copyOf(remarks);
    questions = List.copyOf(questions);
    if ((draft == null) == blocks.isEmpty()) {
      throw new IllegalArgumentException("an appeal is drafted or blocked");
    }
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Appeal[" + draft + ", " + blocks.size() + " blocks]";
  }
}
