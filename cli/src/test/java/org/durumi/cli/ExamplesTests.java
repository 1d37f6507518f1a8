package org.durumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.reader.Readers;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.durumi.reader.intake.Taken;
import org.durumi.record.source.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sample reports read as a person approved them. Run {@code ./durumi test -Dtest.approve=true}
 * to rewrite the approved casefiles, then look at what changed before you commit it.
 */
final class ExamplesTests {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path APPROVED = Path.of("src", "test", "resources", "approved");
  private static final Path SCHEMA = Path.of("..", "docs", "casefile.schema.json");
  private static final CasefileReader READER = Readers.all();

  private final ObjectMapper mapper = new ObjectMapper();

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
          .toList();
    }
  }

  private static Report report(Path example) {
    List<Taken> taken =
        new Intake(IntakeLimits.DEFAULT, Overrides.of(null, null, null)).take(example);
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst()).isInstanceOf(Taken.Read.class);
    return ((Taken.Read) taken.getFirst()).report();
  }

  private JsonNode casefile(Path example) throws IOException {
    return mapper.readTree(new CasefileJson().write(READER.read(report(example))));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsAsApproved(Path example) throws IOException {
    JsonNode casefile = casefile(example);
    Path approved = APPROVED.resolve(example.getFileName() + ".json");
    if (Boolean.getBoolean("durumi.approve")) {
      Files.createDirectories(APPROVED);
      mapper.writerWithDefaultPrettyPrinter().writeValue(approved.toFile(), casefile);
    }
    assertThat(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(casefile))
        .isEqualTo(
            mapper
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(mapper.readTree(approved.toFile())));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void fitsTheSchemaAndQuotesItsReport(Path example) throws IOException {
    JsonNode casefile = casefile(example);
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON)
                .validate(casefile.toString(), InputFormat.JSON))
        .isEmpty();
    Attested.check(casefile, report(example).text().string());
  }

  @Test
  void thereAreEnoughSamplesOfEveryLanguage() throws IOException {
    List<String> languages = examples().stream().map(e -> report(e).language()).toList();
    assertThat(languages).filteredOn("en"::equals).hasSizeGreaterThanOrEqualTo(6);
    assertThat(languages).filteredOn("ko"::equals).hasSizeGreaterThanOrEqualTo(2);
    assertThat(languages).filteredOn("zh"::equals).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aFootballReportHasNothingToRecord() throws IOException {
    JsonNode casefile = casefile(EXAMPLES.resolve("football-report.txt"));
    assertThat(casefile.get("events")).isEmpty();
    assertThat(casefile.get("rollups")).isEmpty();
  }

  @Test
  void quarterlyFiguresAreTotalsAndNoEvents() throws IOException {
    JsonNode casefile = casefile(EXAMPLES.resolve("monthly-rollup.txt"));
    assertThat(casefile.get("events")).isEmpty();
    assertThat(casefile.get("rollups")).isNotEmpty();
  }
}
