package io.github.goenv.app.gobuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.go.GoTarget;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Type and classifier, which are the coordinates that other projects write down. */
class AttachmentTest {

  @ParameterizedTest
  @CsvSource({
    "app.exe, windows, amd64, exe, windows-amd64",
    "lib.dll, windows, arm64, dll, windows-arm64",
    "lib.so, linux, amd64, so, linux-amd64",
    "lib.dylib, darwin, arm64, dylib, darwin-arm64",
    "lib.a, linux, 386, a, linux-386",
    "app.wasm, js, wasm, wasm, js-wasm",
    "app, linux, riscv64, bin, linux-riscv64",
    "app-1.2, freebsd, amd64, bin, freebsd-amd64",
  })
  void isNamedByItsFileAndItsTarget(
      String file, String os, String arch, String type, String classifier) {
    Path path = Path.of("target", file);
    assertThat(Attachment.of(path, new GoTarget(os, arch), false))
        .isEqualTo(new Attachment(path, type, classifier));
  }

  @ParameterizedTest
  @CsvSource({
    "server.exe, windows, amd64, exe, server-windows-amd64",
    "größe, linux, arm64, bin, größe-linux-arm64",
    "a.v2, linux, amd64, bin, a.v2-linux-amd64",
    "app.wasm, wasip1, wasm, wasm, app-wasip1-wasm",
  })
  void oneOfSeveralHasItsNameInFront(
      String file, String os, String arch, String type, String classifier) {
    Path path = Path.of("target", file);
    assertThat(Attachment.of(path, new GoTarget(os, arch), true))
        .isEqualTo(new Attachment(path, type, classifier));
  }
}
