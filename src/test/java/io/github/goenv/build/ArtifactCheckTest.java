package io.github.goenv.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.go.Exit;
import io.github.goenv.go.GoTarget;
import io.github.goenv.timing.Recording;
import io.github.goenv.timing.Unreadable;
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

class ArtifactCheckTest {
  private static final String ELF_AMD64 = "7f454c4602010100000000000000000002003e0001000000";
  private static final String ELF_ARM64 = "7f454c460201010000000000000000000200b70001000000";
  private static final String ELF_OTHER = "7f454c460201010000000000000000000200fe7f01000000";
  private static final String MACH_ARM64 = "cffaedfe0c000001000000000200000000000000";
  private static final String WASM = "0061736d01000000";
  private static final String ARCHIVE = "213c617263683e0a";

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
    assertThat(check(os, arch, header, null, Map.of())).isNull();
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
    ArtifactCheck check = check(os, arch, header, null, Map.of());
    assertThat(check.id()).isEqualTo("artifact.machine");
    assertThat(check.problem().key()).isEqualTo("build.artifact.machine");
    assertThat(check.problem().args()).containsEntry("found", found);
  }

  @Test
  void anArchiveIsNoProgramUnlessItWasWanted() throws Exception {
    assertThat(check("linux", "amd64", ARCHIVE, null, Map.of()).problem().key())
        .isEqualTo("build.artifact.archive");
    assertThat(check("linux", "amd64", ARCHIVE, "archive", Map.of())).isNull();
    assertThat(check("linux", "amd64", ARCHIVE, "c-archive", Map.of())).isNull();
    assertThat(check("linux", "amd64", ARCHIVE, null, Map.of("GOFLAGS", "-buildmode=c-archive")))
        .isNull();
    assertThat(check("linux", "amd64", ELF_ARM64, "pie", Map.of())).isNotNull();
  }

  @Test
  void noticesWhatIsGoneOrChanged() throws Exception {
    BuildResult result = result("linux", "amd64", ELF_AMD64);
    Path file = result.artifact().path();
    Files.write(file, new byte[3]);
    ArtifactCheck changed = ArtifactCheck.of(result, null, GoSettings.NONE);
    assertThat(changed.id()).isEqualTo("artifact.vanished");
    assertThat(changed.problem().args()).containsEntry("before", "24").containsEntry("after", "3");
    Files.delete(file);
    ArtifactCheck gone = ArtifactCheck.of(result, "c-archive", GoSettings.NONE);
    assertThat(gone.id()).isEqualTo("artifact.vanished");
    assertThat(gone.problem().key()).isEqualTo("build.artifact.gone");
  }

  private @Nullable ArtifactCheck check(
      String os, String arch, String header, @Nullable String mode, Map<String, String> answers)
      throws IOException {
    return ArtifactCheck.of(
        result(os, arch, header), mode, new GoSettings(answers, Map.of(), false));
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
        BuiltFile.read(file),
        new Recording(new Unreadable(Unreadable.Reason.OFF, "")));
  }
}
