package org.durumi.publisher.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.durumi.publisher.Releases;
import org.durumi.publisher.words.Words;
import org.junit.jupiter.api.Test;

class FrameTests {

  @Test
  void onePersonIsNoPeople() {
    Frame frame = new Frame(Words.in(Locale.ENGLISH), "timeline", Releases.twoYears(), "", "");
    assertThat(List.of("1", "at least 1", "11", "2 to 31").stream().map(frame::people))
        .containsExactly("1 person", "at least 1 person", "11 people", "2 to 31 people");
  }
}
