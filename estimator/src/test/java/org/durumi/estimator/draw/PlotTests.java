package org.durumi.estimator.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.durumi.estimator.Estimator;
import org.durumi.estimator.Method;
import org.durumi.estimator.Report;
import org.durumi.estimator.Tables;
import org.durumi.estimator.table.CaptureTable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class PlotTests {

  private static Document parsed(Plot plot)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(plot.svg())));
  }

  @Test
  void namesOfListsCannotBreakOutOfThePicture() throws Exception {
    CaptureTable table =
        CaptureTable.of(List.of("<b>&\"A\u0007", "가족", "C"), Map.of(1, 3L, 2, 4L, 6, 2L));
    Document svg = parsed(OverlapPlot.of(table, PlotWords.ENGLISH));

    assertThat(svg.getDocumentElement().getTextContent()).contains("<b>&\"A", "가족");
    assertThat(
            ImageIO.read(new ByteArrayInputStream(OverlapPlot.of(table, PlotWords.ENGLISH).png()))
                .getWidth())
        .isGreaterThan(400);
  }

  @Test
  void eachMethodWithFiguresHasItsRow() throws Exception {
    Report report =
        Estimator.hasty(1)
            .report(Tables.read("kosovo"), EnumSet.of(Method.CHAO, Method.LOGLINEAR), () -> {});
    Document svg = parsed(PosteriorPlot.of(report, PlotWords.ENGLISH).orElseThrow());

    assertThat(svg.getDocumentElement().getTextContent())
        .contains("chao", "loglinear", "documented", "a lower bound");
    assertThat(
            parsed(SensitivityPlot.of(report, PlotWords.ENGLISH).orElseThrow())
                .getDocumentElement()
                .getTextContent())
        .contains("chao: without ABA");
  }

  @Test
  void whereThereAreNoFiguresThereIsNoPicture() {
    CaptureTable table = CaptureTable.of(List.of("A"), Map.of(1, 3L));
    Report report = Estimator.hasty(1).report(table, EnumSet.allOf(Method.class), () -> {});

    assertThat(PosteriorPlot.of(report, PlotWords.ENGLISH)).isEmpty();
    assertThat(SensitivityPlot.of(report, PlotWords.ENGLISH)).isEmpty();
  }

  @Test
  void withinAPageThePageGivesTheColours() {
    Report report =
        Estimator.hasty(1)
            .report(Tables.read("kosovo"), EnumSet.of(Method.CHAO, Method.LOGLINEAR), () -> {});
    String svg = PosteriorPlot.of(report, PlotWords.ENGLISH).orElseThrow().svgWithin();

    assertThat(svg).contains("class=\"good\"", "class=\"stroke ink\"").doesNotContain("#");
    assertThat(PosteriorPlot.of(report, PlotWords.ENGLISH).orElseThrow().svg()).contains("#2c6e8f");
  }
}
