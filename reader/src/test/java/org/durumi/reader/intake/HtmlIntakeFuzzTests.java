package org.durumi.reader.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Any bytes as a page: runs over the saved corpus as an ordinary test, and searches for new inputs
 * with JAZZER_FUZZ=1.
 */
final class HtmlIntakeFuzzTests {

  private static final IntakeLimits LIMITS = IntakeLimits.DEFAULT.withMaxBytes(1 << 20);

  @FuzzTest(maxDuration = "60s")
  void readsAnyBytesAsAPage(byte[] bytes) {
    try {
      Draft draft = new HtmlReader().read(new Input("input.html", bytes), new Bounds(LIMITS));
      TextIntakeFuzzTests.assertClean(draft.text());
    } catch (Refusal e) {
      TextIntakeFuzzTests.check(new Taken.Refused("input.html", e.sentence("input.html")));
    }
  }
}
