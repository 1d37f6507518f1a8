package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.durumi.reader.place.Places;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Place;
import org.durumi.record.source.Report;

/** A handful of places, enough for the passages; coordinates are only roughly right. */
final class FewPlaces implements Places {

  private static final String ROWS =
      """
      중국 COUNTRY CN
      북한 COUNTRY KP
      러시아 COUNTRY RU
      라오스 COUNTRY LA
      베트남 COUNTRY VN
      몽골 COUNTRY MN
      태국 COUNTRY TH
      한국 COUNTRY KR
      시리아 COUNTRY SY
      미얀마 COUNTRY MM
      지린성 PROVINCE CN
      랴오닝 PROVINCE CN
      랴오닝성 PROVINCE CN
      헤이룽장성 PROVINCE CN
      윈난성 PROVINCE CN
      네이멍구자치구 PROVINCE CN
      신장위구르자치구 PROVINCE CN
      옌볜조선족자치주 PROVINCE CN
      하바롭스크주 PROVINCE RU
      카야주 PROVINCE MM
      랑선성 PROVINCE VN
      함경북도 PROVINCE KP
      양강도 PROVINCE KP
      평안남도 PROVINCE KP
      평안북도 PROVINCE KP
      투먼 TOWN CN
      선양 TOWN CN
      단둥 TOWN CN
      창춘 TOWN CN
      하얼빈 TOWN CN
      쿤밍 TOWN CN
      얼롄하오터 TOWN CN
      우돔싸이 TOWN LA
      블라디보스토크 TOWN RU
      다마스쿠스 TOWN SY
      두마 TOWN SY
      평양 TOWN KP
      남양 TOWN KP
      혜산 TOWN KP
      혜산시 TOWN KP
      회령 TOWN KP
      무산군 COUNTY KP
      온성군 COUNTY KP
      김형직군 COUNTY KP
      판문점 SITE KP
      전거리교화소 SITE KP
      개천탄광 SITE KP
      두만강 AREA KP
      압록강 AREA KP
      방콕 TOWN TH
      다롄 TOWN CN
      스자좡 TOWN CN
      허베이성 PROVINCE CN
      치앙라이 TOWN TH
      삼지연시 TOWN KP
      """;

  private static final List<String[]> KNOWN =
      ROWS.lines()
          .map(row -> row.split(" ", -1))
          .sorted(Comparator.comparingInt((String[] row) -> row[0].length()).reversed())
          .toList();

  @Override
  public MentionReader<Place> in(Report report) {
    return FewPlaces::read;
  }

  private static List<Mention<Place>> read(String sentence) {
    List<Mention<Place>> found = new ArrayList<>();
    int at = 0;
    while (at < sentence.length()) {
      Mention<Place> mention = null;
      for (String[] row : KNOWN) {
        if (mention == null && sentence.startsWith(row[0], at)) {
          Place place = new Place(row[0], row[2], null, 40, 125, Place.Precision.valueOf(row[1]));
          mention = new Mention<>(at, at + row[0].length(), place);
        }
      }
      if (mention == null) {
        at++;
      } else {
        found.add(mention);
        at = mention.end();
      }
    }
    return found;
  }
}
