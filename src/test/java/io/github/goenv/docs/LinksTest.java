package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No link leads nowhere, and no page is out of reach. */
class LinksTest {

  static Stream<Page> pages() {
    return Stream.of(
            Page.all(),
            CheckPagesTest.all(),
            Stream.of("CONTRIBUTING.md", "CHANGELOG.md", "src/lab/README.md")
                .map(name -> Page.of(Path.of(name))))
        .flatMap(pages -> pages);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkOfThisRepositoryResolves(Page page) {
    for (String link : page.links()) {
      if (link.startsWith("https://")) {
        continue;
      }
      assertThat(link).as(page.file().toString()).doesNotContain(":", "\\").doesNotStartWith("/");
      String[] parts = link.split("#", 2);
      Path file = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]);
      assertThat(file).as(page.file() + ": " + link).exists();
      if (parts.length == 2) {
        assertThat(Page.of(file).anchors()).as(page.file() + ": " + link).contains(parts[1]);
      }
    }
  }

  @Test
  void everyPageIsLinkedFromTheReadme() {
    Page readme = Page.of(Path.of("README.md"));
    Page.all()
        .map(Page::file)
        .filter(file -> !file.equals(readme.file()))
        .forEach(file -> assertThat(readme.links()).contains(file.toString().replace('\\', '/')));
    assertThat(readme.links()).contains("CONTRIBUTING.md", "CHANGELOG.md");
    assertThat(Files.exists(Path.of("docs/checks.md"))).isTrue();
  }
}
