package io.github.goenv.app.machine;

import static io.github.goenv.report.file.ReportFormat.CODEQUALITY;
import static io.github.goenv.report.file.ReportFormat.JSON;
import static io.github.goenv.report.file.ReportFormat.JUNIT;
import static io.github.goenv.report.file.ReportFormat.SARIF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.report.file.ReportFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormatsTest {
  private static ReportFormats of(String reports, String... systems) throws CannotRun {
    return ReportFormats.of(reports, List.of(systems), TestMachine.TEXTS);
  }

  /** GitHub would show each finding twice. */
  @Test
  void theUsualOnesHaveNoSarifWhereFindingsAreAnnotations() throws Exception {
    assertThat(of(null).formats()).containsExactly(JSON, SARIF, JUNIT, CODEQUALITY);
    assertThat(of(" ", "gitlab").formats()).containsExactly(JSON, SARIF, JUNIT, CODEQUALITY);
    assertThat(of(null, "github", "azure").formats()).containsExactly(JSON, JUNIT, CODEQUALITY);
    assertThat(of(null).asksFor(JUNIT)).isFalse();
  }

  @Test
  void whatIsNamedIsWritten() throws Exception {
    assertThat(of("sarif, JSON,sarif", "github").formats()).containsExactly(SARIF, JSON);
    assertThat(of("all", "github").asksFor(SARIF)).isTrue();
    assertThat(of("all").formats()).containsExactly(ReportFormat.values());
    assertThat(of("none").formats()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"sarf | sarif", "codequalty | codequality", "jsn,junit | json"})
  void aMistypedOneIsAnErrorWithTheNearest(String typed, String nearest) {
    assertThatThrownBy(() -> of(typed))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("goenv.reports")
        .hasMessageContaining(nearest);
  }

  @Test
  void allAndNoneStandAlone() {
    assertThatThrownBy(() -> of("all,json")).isInstanceOf(CannotRun.class);
    assertThatThrownBy(() -> of("none,json")).isInstanceOf(CannotRun.class);
  }

  @Test
  void filesOfToolsHaveTheirName() {
    assertThat(SARIF.file("vet")).isEqualTo("report-vet.sarif");
    assertThat(JUNIT.file("vet")).isEqualTo("TEST-goenv-vet.xml");
    assertThat(CODEQUALITY.file("a/b c")).isEqualTo("gl-code-quality-report-a_b_c.json");
  }
}
