package io.github.goenv.timing.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.goenv.page.Assets;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReportJson;
import io.github.goenv.timing.BuildReportJsonTest;
import io.github.goenv.timing.ReasonsTest;
import io.github.goenv.timing.Units;
import io.github.goenv.timing.graph.Fixtures;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildPageTest {
  private static final SpeedFinding FINDING =
      new SpeedFinding("av.exclusions", "warning", "The cache is scanned.", "goenv:explain");

  /** Without head and data, the page of a small failed build, in both languages. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void theStaticPageIsAsAgreed(String language) throws IOException {
    PageData data =
        new PageData(
            SampleReports.recorded("go1.26-broken", false),
            null,
            List.of(FINDING),
            language,
            "1.2.3");
    String page = render(data);
    String body = page.substring(page.indexOf("<body>"), page.indexOf("<script type=")) + "\n";
    Path golden =
        Path.of("src/test/resources/io/github/goenv/timing/page", "broken." + language + ".html");
    if (System.getProperty("goenv.updateGolden") != null) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, body);
    }
    assertThat(body).isEqualTo(Files.readString(golden));
  }

  /** What a reader sees, without what a user may want to copy. */
  private static final Pattern PARTED =
      Pattern.compile(
          "[0-9] ((s|ms|min|h|B|[kMG]B|[KMG]iB|bytes?|cores?)\\b|[%\u4e2a\u6b21\u884c\u5904\u7c7b\u5b57])");

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void noNumberIsPartedFromItsUnit(String language) throws IOException {
    List<BuildReport> reports = new ArrayList<>(ReasonsTest.reports());
    BuildReportJsonTest.fixtures().forEach(name -> reports.add(Fixtures.report(name, true)));
    reports.addAll(BuildReportJsonTest.randomReports(50));
    SpeedFinding finding = new SpeedFinding("disk.x", "info", "12 GB free after 3 s", "go 5 s");
    for (BuildReport report : reports) {
      String page =
          render(new PageData(report, null, List.of(finding), language, "1"))
              .replaceAll("(?s)<code>.*?</code>", "");
      String seen =
          page.substring(page.indexOf("<body>"), page.indexOf("<script type="))
              .replaceAll("<[^>]*>", "");
      assertThat(PARTED.matcher(seen).results().map(MatchResult::group)).isEmpty();
    }
  }

  @Test
  void saysTheImportantThingsWithoutAScript() throws IOException {
    String text = text(render(page(SampleReports.recorded("go1.26-hello-cold", true))));
    assertThat(text)
        .contains("✓ built", "11.7 s", "11.1 s", "1.0 of 2 on average")
        .contains("61 compiled, none from the cache (cold)", "go1.26.8")
        .contains("target/hello", "2\u202f345\u202f678 bytes (2.2 MiB)", "0123456789abcdef")
        .contains("/usr/local/go/bin/go build -o target/hello .", "CGO_ENABLED=0")
        .contains("one time for all programs of an action")
        .contains("compile+asm", "10.4 s", "internal/poll");
  }

  @Test
  void whatIsNotKnownIsSaidToBe() throws IOException {
    String text = text(render(page(SampleReports.missing())));
    assertThat(text)
        .contains("✗ failed", "1.23 s")
        .contains("CPU time of tools unknown", "Cores kept busy unknown", "Packages unknown")
        .contains(
            "With any number of cores, each step as long as here unknown",
            "Go unknown",
            "Settings unknown")
        .contains("There are no times for this build:")
        .contains("the action graph that go wrote is truncated ($[3].Deps)")
        .contains("The record has no stages.", "The record has no longest chain.")
        .doesNotContain("null", "NaN", "0 ms");
  }

  @Test
  void scansHaveColumnsOnlyWhenTheyWereMeasured() throws IOException {
    assertThat(text(render(page(SampleReports.large(100, 1)))))
        .contains("Antivirus scans Scan time");
    assertThat(text(render(page(SampleReports.recorded("go1.26-hello-cold", true)))))
        .doesNotContain("Antivirus scans");
  }

  @Test
  void theDataIsTheReportItself() throws IOException {
    BuildReport hostile = SampleReports.hostile();
    BuildReport small = SampleReports.recorded("go1.26-hello-cold", true);
    String page = render(new PageData(hostile, small, List.of(), "en", "1"));
    assertThat(BuildReportJson.read(new StringReader(data(page, "report")))).isEqualTo(hostile);
    assertThat(BuildReportJson.read(new StringReader(data(page, "before")))).isEqualTo(small);
    assertThat(data(render(page(small)), "before")).isEqualTo("null");
  }

  @Test
  void noNameBecomesMarkup() throws IOException {
    List<SpeedFinding> findings =
        SampleReports.HOSTILE.stream()
            .map(name -> new SpeedFinding(name, name, name, name))
            .toList();
    String page =
        render(
            new PageData(
                SampleReports.hostile(),
                SampleReports.hostile(),
                findings,
                "en",
                SampleReports.HOSTILE.get(0)));
    String plain = render(page(SampleReports.recorded("go1.26-hello-cold", true)));
    for (String tag : List.of("script", "img", "style", "title")) {
      assertThat(count(page, "<" + tag)).as(tag).isEqualTo(count(plain, "<" + tag));
      assertThat(count(page, "</" + tag)).as(tag).isEqualTo(count(plain, "</" + tag));
    }
    assertThat(count(page, "<!--")).isZero();
    for (int i = 0; i < page.length(); i++) {
      char c = page.charAt(i);
      boolean odd =
          c < ' ' && c != '\n'
              || c >= 0x7F && c <= 0x9F
              || c >= '\u2028' && c <= '\u202E'
              || c >= '\uFFFE';
      assertThat(odd).as("character %x at %d", (int) c, i).isFalse();
    }
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(page)).isTrue();
    assertThat(page).contains("example.com/\\u202egpj.exe\\u2066");
  }

  @Test
  void onlyTheStyleAndTheScriptOfThePluginRun() throws IOException {
    String page = render(page(SampleReports.missing()));
    String style = between(page, "<style>", "</style>");
    String script = between(page, "<script>", "</script>");
    assertThat(page)
        .contains(
            "content=\"" + Assets.policy(style, script) + "\"",
            "content=\"default-src 'none'; style-src 'sha256-");
    assertThat(page)
        .doesNotContain(" style=", " onclick=", "http:", "https:", "src=", "innerHTML", "@import");
  }

  @Test
  void autoLeavesTheChoiceToTheBrowser() throws IOException {
    String page = render(new PageData(SampleReports.missing(), null, List.of(), "auto", "1"));
    assertThat(page).contains("<html lang=\"en\" data-choice=\"auto\">");
    JsonObject texts = JsonParser.parseString(data(page, "texts")).getAsJsonObject();
    assertThat(texts.keySet()).containsExactly("en", "zh-CN");
    assertThat(texts.getAsJsonObject("zh-CN").get("timing.reason.cut-off").getAsString())
        .isEqualTo("go 写出的动作图不完整");
  }

  private static PageData page(BuildReport report) {
    return new PageData(report, null, List.of(), "en", "1.2.3");
  }

  private static String render(PageData data) throws IOException {
    StringWriter out = new StringWriter();
    BuildPage.write(data, out);
    return out.toString();
  }

  private static String data(String page, String name) {
    return between(
        page, "<script type=\"application/json\" id=\"data-" + name + "\">", "</script>");
  }

  private static String between(String page, String from, String to) {
    int start = page.indexOf(from) + from.length();
    return page.substring(start, page.indexOf(to, start));
  }

  /** What a reader without a script sees, with single spaces. */
  private static String text(String page) {
    String body = page.substring(page.indexOf("<body>"), page.indexOf("<script type="));
    return body.replaceAll("</?(bdi|span|code|time)[^>]*>", "")
        .replaceAll("<[^>]*>", " ")
        .replace(Units.BOUND, ' ')
        .replaceAll("\\s+", " ");
  }

  private static int count(String page, String what) {
    List<Integer> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(Pattern.quote(what) + "\\b").matcher(page);
    while (matcher.find()) {
      found.add(matcher.start());
    }
    return found.size();
  }
}
