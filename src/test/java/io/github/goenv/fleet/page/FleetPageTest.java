package io.github.goenv.fleet.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fleet.Fleet;
import io.github.goenv.fleet.FleetReport;
import io.github.goenv.fleet.Found;
import io.github.goenv.fleet.Machine;
import io.github.goenv.fleet.SampleFleets;
import io.github.goenv.report.Standing;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of a fleet; it is left where {@code src/page-check/check} opens it in a browser. */
class FleetPageTest {
  private static final Path PAGES = Path.of("target", "page-check", "fleet");

  private static String page(FleetReport report, String language) throws IOException {
    StringWriter out = new StringWriter();
    FleetPage.write(report, text -> text.replace("secret", "***"), language, out);
    return out.toString();
  }

  private static void leave(String name, String page) throws IOException {
    Files.createDirectories(PAGES);
    Files.writeString(PAGES.resolve(name), page);
  }

  @Test
  void leavesPagesForTheBrowser() throws IOException {
    FleetReport some = SampleFleets.report(60);
    FleetReport first =
        new FleetReport("0.1.0", "2026-11-27T08:30:00Z", some.fleet(), List.of(), null);
    for (String language : List.of("en", "zh-CN")) {
      leave("some." + language + ".html", page(some, language));
      leave("first." + language + ".html", page(first, language));
    }
    leave("large.en.html", page(SampleFleets.report(1000), "en"));
    assertThat(Files.size(PAGES.resolve("large.en.html"))).isLessThan(3_000_000);
  }

  /** What a report from anywhere has for names and texts. */
  @Test
  void nothingOfAReportBecomesMarkup() throws IOException {
    String hostile = "</td></table><script>hacked = 1</script>\"'&\u202e secret";
    Machine machine =
        new Machine(
            hostile,
            "report",
            hostile,
            hostile,
            hostile,
            hostile,
            hostile,
            hostile,
            hostile,
            List.of(new Found(hostile, Standing.ERROR, hostile, hostile, hostile)));
    FleetReport report =
        new FleetReport("0.1.0", "x", new Fleet(List.of(machine), List.of()), List.of(), null);
    String page = page(report, "en");
    leave("hostile.en.html", page);
    leave("hostile.zh-CN.html", page(report, "zh-CN"));
    assertThat(page).doesNotContain("<script>hacked", "secret", "\u202e");
  }

  @Test
  void anEmptyPartIsSaid() throws IOException {
    Machine healthy =
        new Machine("a", "report", "", "0.1.0", "linux", "amd64", "", null, "go1.26.8", List.of());
    FleetReport report =
        new FleetReport("0.1.0", "x", new Fleet(List.of(healthy), List.of()), List.of(), null);
    assertThat(page(report, "en"))
        .contains("No check found anything on any machine.", "There is no earlier fleet.json");
  }
}
