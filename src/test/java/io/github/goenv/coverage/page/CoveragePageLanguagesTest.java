package io.github.goenv.coverage.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.coverage.Block;
import io.github.goenv.coverage.CoverMode;
import io.github.goenv.coverage.FileCoverage;
import io.github.goenv.coverage.ModuleCoverage;
import io.github.goenv.coverage.PackageCoverage;
import io.github.goenv.text.Messages;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of coverage speaks the language of the build. */
class CoveragePageLanguagesTest {
  @ParameterizedTest
  @CsvSource({
    "en, Coverage of, 1 of 1 statements and 1 of 1 lines ran",
    "zh-CN, 覆盖率：, 共 1 条语句，运行了 1 条；共 1 行，运行了 1 行"
  })
  void everyTextIsInOneLanguage(String language, String title, String summary) throws Exception {
    TreeMap<Integer, Long> lines = new TreeMap<>();
    lines.put(3, 1L);
    FileCoverage file =
        new FileCoverage(
            "example.com/m/a.go",
            Path.of("not-there.go"),
            true,
            List.of(new Block(3, 1, 3, 9, 1, 1)),
            lines,
            List.of());
    ModuleCoverage module =
        new ModuleCoverage(
            CoverMode.SET,
            List.of(new PackageCoverage("example.com/m", null, List.of(file))),
            null);
    StringWriter out = new StringWriter();
    CoveragePage.write(
        module, new PageTitle("m", "1", Instant.EPOCH), Messages.in(language), text -> text, out);
    String page = out.toString();
    assertThat(page)
        .contains("<html lang=\"" + language + "\">", "<h1>" + title, summary)
        .doesNotContain("coverage.page.")
        .doesNotContainPattern("\\{[a-zA-Z]+}}");
    String visible =
        page.replaceAll("(?s)<(style|script)>.*?</\\1>", "").replaceAll("(?s)<[^>]*>", "\n");
    if (language.equals("zh-CN")) {
      assertThat(visible).doesNotContainPattern("[A-Za-z]{3,} [a-z]{3,} [a-z]{3,}");
    }
  }
}
