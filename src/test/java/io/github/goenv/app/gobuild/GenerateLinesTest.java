package io.github.goenv.app.gobuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files go generate would act on. */
class GenerateLinesTest {
  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "a.go, '//go:generate stringer -type=A', true",
    "sub/deep/a_test.go, 'package a\n//go:generate x', true",
    "a.go, 'package a\r\n//go:generate x\r\n', true",
    "a.go, 'package a // go:generate x', false",
    "a.go, 'package a\n //go:generate x', false",
    "README.md, '//go:generate x', false",
    "vendor/v/a.go, '//go:generate x', false",
    "testdata/a.go, '//go:generate x', false",
    ".hidden/a.go, '//go:generate x', false",
    "_old/a.go, '//go:generate x', false",
    "target/gen/a.go, '//go:generate x', true",
  })
  void findsThem(String name, String text, boolean found) throws Exception {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(GenerateLines.below(root)).isEqualTo(found);
  }
}
