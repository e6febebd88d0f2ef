package io.github.goenv.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.build.BuildPlan;
import io.github.goenv.build.BuildResult;
import io.github.goenv.build.BuiltFile;
import io.github.goenv.go.GoTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentsTest {

  private static BuildResult built(String os, String arch, String file) {
    BuildResult some = Results.built();
    Path path = Path.of(file);
    return new BuildResult(
        new BuildPlan(
            new GoTarget(os, arch),
            List.of("build"),
            Map.of(),
            Path.of("."),
            path,
            false,
            null,
            null),
        some.command(),
        some.startedAt(),
        some.exit(),
        new BuiltFile(path, 1, "ab".repeat(32), "go1.26.8", arch, List.of()),
        some.timing());
  }

  @ParameterizedTest
  @CsvSource({
    "windows, amd64, target/app.exe, exe, windows-amd64",
    "linux, arm64, target/app, bin, linux-arm64",
    "linux, amd64, target/app-1.0, bin, linux-amd64",
    "windows, arm64, target/app.dll, dll, windows-arm64",
    "js, wasm, target.d/app.wasm, wasm, js-wasm",
  })
  void aTargetIsAClassifierAndASuffixAType(
      String os, String arch, String file, String type, String classifier) {
    assertThat(Attachments.of(List.of(built(os, arch, file))))
        .containsExactly(new Attachments.Attachment(type, classifier, Path.of(file)));
  }

  @Test
  void eachTargetIsAttachedAndWhatLeftNoFileIsNot() {
    assertThat(
            Attachments.of(
                List.of(
                    built("windows", "amd64", "a.exe"),
                    Results.vanished(),
                    Results.failed(1),
                    built("linux", "amd64", "a"))))
        .extracting(Attachments.Attachment::classifier)
        .containsExactly("windows-amd64", "linux-amd64");
    assertThat(Attachments.of(List.of())).isEmpty();
  }
}
