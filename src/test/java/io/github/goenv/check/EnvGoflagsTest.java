package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which flags of GOFLAGS change what is built, each by itself. */
class EnvGoflagsTest {

  private static Result judged(String goflags) {
    Case tried =
        CaseFile.parse(
                "env.goflags", List.of("== it", "| linux-healthy", "| process GOFLAGS=" + goflags))
            .cases()
            .get(0);
    List<Result> results = tried.judged(false);
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mod",
        "modfile",
        "tags",
        "race",
        "msan",
        "asan",
        "ldflags",
        "gcflags",
        "asmflags",
        "gccgoflags",
        "toolexec",
        "overlay",
        "pgo",
        "cover",
        "coverpkg",
        "buildmode",
        "compiler",
        "installsuffix",
        "linkshared",
        "n",
        "C",
        "o",
      })
  void changing(String flag) {
    for (String word : List.of("-" + flag, "--" + flag, "-" + flag + "=x")) {
      Result result = judged("-v " + word);
      assertThat(result.severity()).isEqualTo(Severity.WARNING);
      assertThat(result.message().args()).containsEntry("flags", word);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"v", "x", "a", "p=4", "work", "trimpath", "buildvcs=false", "modcacherw", "tag"})
  void harmless(String flag) {
    Result result = judged("-" + flag);
    assertThat(result.severity()).isEqualTo(Severity.INFO);
    assertThat(result.message().key()).isEqualTo("env.goflags.harmless");
  }
}
