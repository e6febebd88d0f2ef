package io.github.goenv.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.goenv.Golden;
import io.github.goenv.lint.Sarif;
import io.github.goenv.lint.SourceFinding;
import io.github.goenv.report.Severity;
import io.github.goenv.report.ci.Anchor;
import io.github.goenv.report.ci.SourceLines.Found;
import io.github.goenv.snapshot.RandomSnapshots;
import io.github.goenv.snapshot.Redaction;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings of tools in the forms of other programs; our own reader of SARIF reads them back. */
class SourceReportTest {
  private static final Place MODULE = new Place("go.mod", 1, 0);
  private static final Redaction ANNA = Redaction.of("/home/anna", "anna", "host-7", false);

  private static final List<Found> SOME =
      List.of(
          new Found("vet", "printf", Severity.WARNING, "bad %d", anchor("a b/x.go", 3)),
          new Found("vet", "printf", Severity.ERROR, "bad %d", anchor("cmd/y.go", 12)),
          new Found("vet", "printf", Severity.ERROR, "bad %d", anchor("cmd/y.go", 12)),
          new Found("vet", "", Severity.INFO, "note\nof /home/anna/x", null),
          new Found("vet", "compile", Severity.ERROR, "of anna", anchor("/usr/lib/z.go", 1)));

  private static Anchor anchor(String path, int line) {
    return new Anchor(path, "/r/" + path, line, 5);
  }

  private static String sarif(List<Found> found) throws IOException {
    StringWriter out = new StringWriter();
    new SourceReport(ANNA, "vet", MODULE).sarif(found, out);
    return out.toString();
  }

  private static String quality(List<Found> found) throws IOException {
    StringWriter out = new StringWriter();
    new SourceReport(ANNA, "vet", MODULE).codeQuality(found, out);
    return out.toString();
  }

  @Test
  void isAsKept() throws Exception {
    Golden.check("report/file/vet/report-vet.sarif", sarif(SOME));
    Golden.check("report/file/vet/gl-code-quality-report-vet.json", quality(SOME));
    Path kept = Path.of("target/report-check/files/vet");
    Files.createDirectories(kept);
    // Other readers take two findings that are equal for one.
    List<Found> different = List.copyOf(new LinkedHashSet<>(SOME));
    Files.writeString(kept.resolve("report-vet.sarif"), sarif(different));
    Files.writeString(kept.resolve("gl-code-quality-report-vet.json"), quality(different));
    Files.writeString(
        kept.resolve("expected.txt"),
        "sarif 4 results, 0 suppressed, 0 notifications\ncodequality 4 issues\n");
    assertThat(Sarif.read(sarif(SOME)))
        .extracting(SourceFinding::place)
        .containsExactly("cmd/y.go:12", "cmd/y.go:12", "go.mod:1", "a b/x.go:3", "go.mod:1");
  }

  @Test
  void nothingFoundIsAFileToo() throws Exception {
    assertThat(Sarif.read(sarif(List.of()))).isEmpty();
    assertThat(JsonParser.parseString(quality(List.of())).getAsJsonArray()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anyTextIsWrittenWhole(int seed) throws Exception {
    Random random = new Random(seed);
    Supplier<String> nasty = RandomSnapshots.nasty(random);
    for (int i = 0; i < 50; i++) {
      List<Found> found = new ArrayList<>();
      for (int j = 0; j < 10; j++) {
        String message = nasty.get() + " /home/anna/go anna host-7";
        found.add(
            new Found(
                "lint", nasty.get(), Severity.WARNING, message, anchor("d/" + nasty.get(), j)));
      }
      assertThat(Sarif.read(sarif(found))).hasSize(10);
      assertThat(JsonParser.parseString(quality(found)).getAsJsonArray()).hasSize(10);
      assertThat(sarif(found) + quality(found)).doesNotContain("anna", "host-7");
    }
  }
}
