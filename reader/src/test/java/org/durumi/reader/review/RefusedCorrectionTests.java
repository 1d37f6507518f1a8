package org.durumi.reader.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.reader.review.Story.EVENT;
import static org.durumi.reader.review.Story.READER;
import static org.durumi.reader.review.Story.TEXT;
import static org.durumi.reader.review.Story.refused;

import java.util.Random;
import org.durumi.reader.review.CorrectionReader.Typed;
import org.durumi.record.review.RefusedDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedCorrectionTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type | A correction is written FIELD=VALUE",
        "type=murder | The value of type cannot be read; write it as one of arrest_detention, ",
        "type= | An event always has a type; write type=VALUE, or reject the event.",
        "modality=maybe | write it as one of occurred, ongoing, imminent_feared",
        "colour=red | There is no such field to correct; write FIELD=VALUE with one of type,",
        "victims.1.colour=red | There is no such field to correct",
        "date.2=2016 | An event has one date; write date=VALUE without a number.",
        "date=yesterday | The value of date cannot be read; write it as one of 2016-11-30,",
        "date=2016-02-30 | The value of date cannot be read",
        "date=2016-12/2016-11 | The value of date cannot be read",
        "count=many | one of 30, about 30, 9 or more, up to 60 or 13-15.",
        "count=15-13 | The value of count cannot be read",
        "count=-3 | The value of count cannot be read",
        "victims.3.count=3 | no words for its victims.3.count yet; add the report's words",
        "children=some | one of yes, no or none",
        "agent=army: Chinese police | one of state, police, security_service, border_guard",
      })
  void whatCannotBeReadIsRefusedWithWhatMayBeWritten(String typed, String sentence) {
    refused(typed).contains(sentence);
  }

  @Test
  void wordsMustBeTheReports() {
    refused("date=2016-08-03", "on August 3")
        .isEqualTo("The words given for date are not in the report; copy them exactly.");
    refused("count=3", "3").contains("are not in the report");
    refused("date=2016-08-03", "olice arr").contains("are not in the report");
    refused("source=ulletin").contains("copy them exactly");
    refused("victims=" + "a".repeat(501)).contains("one line of up to 500 characters");
  }

  @Test
  void nothingTypedEverFailsWithoutASentence() {
    Random random = new Random(11);
    String[] fields = {"type", "date", "place", "count", "victims.2", "agent", "source", "offer"};
    String letters = "=.,-/: 0159XxaTzé\u0000탈中\ud83d\ude00none";
    for (int i = 0; i < 3000; i++) {
      StringBuilder typed = new StringBuilder(fields[random.nextInt(fields.length)]).append('=');
      for (int n = random.nextInt(12); n > 0; n--) {
        typed.append(letters.charAt(random.nextInt(letters.length())));
      }
      String words = random.nextBoolean() ? null : typed.substring(typed.length() / 2);
      try {
        READER.read(EVENT, TEXT, new Typed(typed.toString(), words));
      } catch (RefusedDecision e) {
        assertThat(e).hasMessageEndingWith(".");
      }
    }
  }
}
