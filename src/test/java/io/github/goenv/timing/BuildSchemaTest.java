package io.github.goenv.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import io.github.goenv.timing.graph.Fixtures;
import io.github.goenv.timing.graph.TestReports;
import io.github.goenv.timing.graph.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what {@code build.schema.json} describes, by an independent validator. */
class BuildSchemaTest {
  private final Validator validator =
      new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
  private final URI schema = validator.registerSchema(schemaText());

  @ParameterizedTest
  @MethodSource("io.github.goenv.timing.BuildReportJsonTest#fixtures")
  void aRecordedBuildIsValid(String name) throws IOException {
    assertValid(Fixtures.report(name, !name.endsWith("broken")));
  }

  @ParameterizedTest
  @EnumSource(Unreadable.Reason.class)
  void aBuildWithoutTimesIsValid(Unreadable.Reason reason) throws IOException {
    Artifact artifact = new Artifact("target/hello", 5L, "0".repeat(64), null);
    assertValid(Fixtures.report(Fixtures.run(false, 1, artifact), new Unreadable(reason, "$[1]")));
  }

  @Test
  void aRunOfTestsIsValid() throws IOException {
    for (BuildReport report : TestReports.all()) {
      assertValid(report);
    }
    String text = write(TestReports.all().get(0));
    assertThat(text).contains("\"state\": \"passed\"");
    String wrong = text.replace("\"state\": \"passed\"", "\"state\": \"good\"");
    assertThat(validator.validate(schema, wrong).isValid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "wallMs": 1 | "wallMs": -1
          "outcome": "success" | "outcome": "maybe"
          "state": "complete" | "state": "missing"
          "goos": "linux" | "goos": ""
          "cached": false | "cached": 0
          "stage": "compile" | "stage": "a compiler"
          """)
  void anythingElseIsNot(String right, String wrong) throws IOException {
    String text = write(Fixtures.report("go1.26-hello-cold", true));
    assertThat(text).contains(right);
    assertThat(validator.validate(schema, text.replace(right, wrong)).isValid()).isFalse();
  }

  @Test
  void nothingMayBeMissing() throws IOException {
    String text = write(Fixtures.report("go1.26-hello-warm", true));
    String without = text.replaceFirst("  \"startedAt\": .*\n", "");
    assertThat(without).isNotEqualTo(text);
    assertThat(validator.validate(schema, without).isValid()).isFalse();
  }

  private void assertValid(BuildReport report) throws IOException {
    Validator.Result result = validator.validate(schema, write(report));
    assertThat(result.getErrors()).isEmpty();
    assertThat(result.isValid()).isTrue();
  }

  private static String write(BuildReport report) throws IOException {
    StringWriter out = new StringWriter();
    BuildReportJson.write(report, out);
    return out.toString();
  }

  private static String schemaText() {
    String name = "/io/github/goenv/schema/build.schema.json";
    try (InputStream file = BuildSchemaTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
