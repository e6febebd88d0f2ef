package io.github.goenv.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.Judgement;
import io.github.goenv.check.Policies;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Reports;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
  private static final String TODAY = "2026-11-23";

  /** Names as somebody who wants to run a script in the page would choose them. */
  private static final String HOSTILE =
      "</code><script>window.hacked=1</script>\" onerror='x' \u202egpj.exe\u0000 {{body}} <!--";

  @Test
  void findingsStandInTheOrderOfRepairAndWhatFollowsBelow() throws IOException {
    String page = page(machine("windows-laptop-two-goroots"), "en");
    List<String> kinds = all(page, "<div class=\"kind ([a-z]+)\">");
    assertThat(kinds).containsSubsequence("error", "warning", "info", "unknown");
    String first = page.substring(page.indexOf("id=\"f1\""), page.indexOf("id=\"f2\""));
    assertThat(first)
        .contains("goroot.mismatch", "class=\"follows\"", "env.scope-conflict", "class=\"copy");
  }

  @Test
  void winnersAreMarked() throws IOException {
    String page = page(machine("windows-laptop-two-goroots"), "en");
    String variables = between(page, "id=\"variables\"", "id=\"path\"");
    String goroot = variables.substring(variables.indexOf("<code dir=\"ltr\">GOROOT</code>"));
    assertThat(between(goroot, "<li class=\"wins\">", "</li>")).contains("C:\\Go1.22");
    assertThat(between(goroot, "<li class=\"hidden\">", "</li>")).contains("C:\\Program Files\\Go");
    assertThat(between(page, "<tr class=\"wins\">", "</tr>"))
        .contains(">6<", "C:\\Program Files\\Go\\bin", "go1.26.8", "machine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void beginsInItsLanguageAndHasBoth(String language) throws IOException {
    String page = page(machine("linux-healthy"), language);
    assertThat(page)
        .contains("<html lang=\"" + language + "\" data-choice=\"" + language + "\">")
        .contains("No problems found", "未发现问题")
        .doesNotContain("{{", "html.");
  }

  @Test
  void asksForNothingAndRunsNothingButItsOwnScript() throws IOException {
    String page = page(machine("windows-laptop-two-goroots"), "auto");
    assertThat(page)
        .contains("<html lang=\"en\" data-choice=\"auto\">", "default-src 'none'")
        .doesNotContain(" style=", " onclick=", " src=", "innerHTML", "@import", "url(");
    assertThat(all(page, "href=\"([^\"]*)\"")).allMatch(to -> to.matches("#[a-z]+|data:,"));
  }

  @Test
  void noTextBecomesMarkup() throws IOException {
    Snapshot machine = machine("linux-healthy");
    String page = page(report(machine, results(3, HOSTILE)), machine, Redaction.CREDENTIALS_ONLY);
    assertThat(page)
        .doesNotContain("<script>window", "onerror='x'", "\u202e", "\u0000", "<!--")
        .contains("&lt;script&gt;window.hacked=1&lt;/script&gt;", "\\u202egpj.exe\\u0000");
    assertThat(all(page, "(<script>)")).hasSize(1);
  }

  @Test
  void nothingPersonalIsThere() throws IOException {
    List<String> planted =
        List.of("C:\\Users\\Anna.Schmidt", "anna.schmidt", "WS-4711", "hunter2", "ANNASC~1");
    String json =
        SnapshotBuilder.text("windows-laptop-two-goroots")
            .replace("%USERPROFILE%", "C:\\\\Users\\\\Anna.Schmidt")
            .replace("-tags=integration", "-tags=anna.schmidt@WS-4711")
            .replace("C:\\\\Go1.22", "C:\\\\Users\\\\ANNASC~1\\\\Go1.22")
            .replace("https://proxy.golang.org", "https://anna:hunter2@proxy.golang.org");
    Snapshot machine = SnapshotJson.read(json);
    Redaction redaction = Redaction.of("C:\\Users\\Anna.Schmidt", "anna.schmidt", "WS-4711", true);
    String page = page(report(machine, judged(machine)), machine, redaction);
    for (String each : planted) {
      assertThat(page).doesNotContainIgnoringCase(each);
      assertThat(page).doesNotContainIgnoringCase(each.replace('\\', '/'));
    }
    assertThat(page).contains("%USERPROFILE%", "proxy.golang.org", "&lt;user&gt;@&lt;host&gt;");
  }

  @Test
  void sizeStaysReasonable() throws IOException {
    Snapshot machine = machine("linux-healthy");
    List<Result> many = results(1_000, "x ".repeat(2_048));
    String page = page(report(machine, many), machine, Redaction.CREDENTIALS_ONLY);
    assertThat(page).contains("900 more of this kind are in report.json.");
    assertThat(page.length()).isLessThan(3_000_000);
  }

  private static List<Result> results(int count, String text) {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      results.add(
          new Result(
              "goroot.set",
              Outcome.FAIL,
              Severity.WARNING,
              "GOROOT" + i,
              Text.of("env.goflags.harmless", "value", text),
              null,
              List.of(new Evidence(i + text, text, Source.file(text))),
              List.of(Fix.command(Text.of("path.order.fix", "hidden", text), "sh", i + text, text)),
              null,
              0));
    }
    return results;
  }

  private static Snapshot machine(String name) {
    return SnapshotBuilder.machine(name).build();
  }

  private static List<Result> judged(Snapshot machine) {
    return Judgement.of(machine, Policies.standard(TODAY));
  }

  private static Report report(Snapshot machine, List<Result> results) {
    return Reports.of("doctor", machine, Policies.standard(TODAY)).with(results);
  }

  private static String page(Snapshot machine, String language) throws IOException {
    StringWriter out = new StringWriter();
    Report report = report(machine, judged(machine));
    ReportPage.write(
        report, machine, Redaction.ofSaved(machine.host()), Privacy.REMOVED, language, out);
    return out.toString();
  }

  private static String page(Report report, Snapshot machine, Redaction redaction)
      throws IOException {
    StringWriter out = new StringWriter();
    ReportPage.write(report, machine, redaction, Privacy.REMOVED, "en", out);
    return out.toString();
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    assertThat(start).as(from).isNotNegative();
    return text.substring(start, text.indexOf(to, start + from.length()));
  }

  private static List<String> all(String text, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource(Privacy.class)
  void saysWhatOfPersonalDataIsNotInIt(Privacy privacy) throws IOException {
    for (String language : List.of("en", "zh-CN")) {
      String said = Messages.in(language).text(privacy.key(), Map.of());
      StringWriter out = new StringWriter();
      Snapshot machine = machine("linux-healthy");
      Report report = report(machine, judged(machine));
      ReportPage.write(report, machine, Redaction.CREDENTIALS_ONLY, privacy, language, out);

      assertThat(out.toString()).contains(said);
    }
  }
}
