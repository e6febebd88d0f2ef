package io.github.goenv.timing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Leaves under {@code target/page-check} what {@code src/page-check/check} opens in a browser. */
class SamplePagesTest {
  @Test
  void leavesPagesForTheBrowser() throws IOException {
    Path folder = Path.of("target", "page-check", "pages");
    SamplePages.write(folder);
    assertThat(Files.size(folder.resolve("large.en.html"))).isGreaterThan(1_000_000);
    assertThat(folder.resolve("hostile.trace.json")).isNotEmptyFile();
  }
}
