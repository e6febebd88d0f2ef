package io.github.goenv.app.gobuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.policy.PolicyFactory;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.gobuild.BuiltFile;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.process.Exit;
import io.github.goenv.timing.graph.Recording;
import io.github.goenv.timing.graph.Unreadable;
import io.github.goenv.toolchain.GoSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was built, judged as the pom wants it. */
class ArtifactVerdictTest {
  private static final String ELF_AMD64 = "7f454c4602010100000000000000000002003e0001000000";
  private static final String ELF_ARM64 = "7f454c460201010000000000000000000200b70001000000";
  private static final String ELF_OTHER = "7f454c460201010000000000000000000200fe7f01000000";
  private static final String MACH_ARM64 = "cffaedfe0c000001000000000200000000000000";
  private static final String WASM = "0061736d01000000";
  private static final String ARCHIVE = "213c617263683e0a";

  private static final PolicyRequest STANDARD = PolicyRequest.STANDARD;

  private final RecordingLog log = new RecordingLog("INFO");

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "linux, amd64, " + ELF_AMD64,
    "freebsd, arm64, " + ELF_ARM64,
    "linux, riscv64, " + ELF_OTHER,
    "darwin, arm64, " + MACH_ARM64,
    "js, wasm, " + WASM,
    "wasip1, wasm, " + WASM,
    "plan9, amd64, 00000000",
    "aix, ppc64, 01f70000",
  })
  void acceptsWhatIsForItsTarget(String os, String arch, String header) throws Exception {
    assertThat(judged(os, arch, header, null, Map.of())).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "linux, arm64, " + ELF_AMD64 + ", ELF amd64",
    "windows, amd64, " + ELF_AMD64 + ", ELF amd64",
    "darwin, amd64, " + MACH_ARM64 + ", MACH_O arm64",
    "linux, amd64, " + WASM + ", WASM wasm",
    "linux, amd64, 68656c6c6f0a, 'TEXT '",
    "linux, amd64, '', 'EMPTY '",
  })
  void findsWhatIsNot(String os, String arch, String header, String found) throws Exception {
    assertThat(judged(os, arch, header, null, Map.of()))
        .startsWith("artifact.machine: ")
        .contains("was built for " + os + "/" + arch + ", and its header says " + found)
        .endsWith("More: mvn goenv:explain \"-Dgoenv.id=artifact.machine\"");
  }

  @Test
  void anArchiveIsNoProgramUnlessItWasWanted() throws Exception {
    assertThat(judged("linux", "amd64", ARCHIVE, null, Map.of())).contains("is an archive");
    assertThat(judged("linux", "amd64", ARCHIVE, "archive", Map.of())).isNull();
    assertThat(judged("linux", "amd64", ARCHIVE, "c-archive", Map.of())).isNull();
    assertThat(judged("linux", "amd64", ARCHIVE, null, Map.of("GOFLAGS", "-buildmode=c-archive")))
        .isNull();
    assertThat(judged("linux", "amd64", ELF_ARM64, "pie", Map.of())).isNotNull();
  }

  @Test
  void noticesWhatIsGoneOrChanged() throws Exception {
    BuildResult result = result("linux", "amd64", ELF_AMD64);
    Path file = result.artifact().path();
    Files.write(file, new byte[3]);
    assertThat(judged(result, STANDARD, null, Map.of()))
        .startsWith("artifact.vanished: ")
        .contains("with 24 bytes, has 3 bytes now");
    Files.delete(file);
    assertThat(judged(result, STANDARD, "c-archive", Map.of()))
        .startsWith("artifact.vanished: ")
        .contains(", just built for linux/amd64, is gone.");
    BuildResult never =
        new BuildResult(
            result.plan(),
            result.command(),
            result.startedAt(),
            result.exit(),
            List.of(),
            result.timing());
    assertThat(judged(never, STANDARD, null, Map.of()))
        .startsWith("artifact.vanished: go reported success for linux/amd64, but ");
  }

  @Test
  void policyMeansTheSameAsInCheck() throws Exception {
    BuildResult result = result("windows", "amd64", ELF_AMD64);
    assertThat(judged(result, policy(List.of("artifact"), Map.of(), List.of()), null, Map.of()))
        .isNull();
    assertThat(log.lines).isEmpty();
    Map<String, String> warning = Map.of("artifact.machine", "warning");
    assertThat(judged(result, policy(List.of(), warning, List.of()), null, Map.of())).isNull();
    assertThat(log.lines).hasSize(1).first().asString().startsWith("WARN artifact.machine: ");
    log.lines.clear();
    PolicyRequest.Accept accept =
        new PolicyRequest.Accept("artifact.machine", "*app", "packed, OPS-12", null, null);
    assertThat(judged(result, policy(List.of(), Map.of(), List.of(accept)), null, Map.of()))
        .isNull();
    assertThat(log.lines).hasSize(2).last().isEqualTo("INFO accepted: packed, OPS-12");
    assertThatThrownBy(
            () ->
                judged(
                    result,
                    policy(List.of("artifact.vanised"), Map.of(), List.of()),
                    null,
                    Map.of()))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("Did you mean artifact.vanished?");
  }

  private static PolicyRequest policy(
      List<String> exclude, Map<String, String> severity, List<PolicyRequest.Accept> accept) {
    return new PolicyRequest(
        "default",
        List.of(),
        exclude,
        severity,
        accept,
        PolicyRequest.Expect.NOTHING,
        PolicyRequest.Files.NONE);
  }

  /** Why the build fails; null when it does not. */
  private @Nullable String judged(
      BuildResult result, PolicyRequest policy, @Nullable String mode, Map<String, String> answers)
      throws CannotRun {
    Output output = log.output();
    try {
      new ArtifactVerdict(new PolicyFactory(output.texts()).policy(policy), output)
          .judge(List.of(result), mode, new GoSettings(answers, Map.of(), false), null, "0");
      return null;
    } catch (Rejected e) {
      return e.getMessage();
    }
  }

  private @Nullable String judged(
      String os, String arch, String header, @Nullable String mode, Map<String, String> answers)
      throws Exception {
    return judged(result(os, arch, header), STANDARD, mode, answers);
  }

  private BuildResult result(String os, String arch, String header) throws IOException {
    Path file = Files.write(directory.resolve("app"), HexFormat.of().parseHex(header));
    BuildPlan plan =
        new BuildPlan(
            new GoTarget(os, arch), List.of("build"), Map.of(), directory, file, false, null, null);
    return new BuildResult(
        plan,
        List.of("go"),
        Instant.EPOCH,
        new Exit(0, false, Duration.ofSeconds(1)),
        List.of(new BuiltFile(file, Files.size(file), "0", null, null, List.of())),
        new Recording(new Unreadable(Unreadable.Reason.OFF, "")));
  }
}
