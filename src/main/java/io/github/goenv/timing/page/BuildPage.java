package io.github.goenv.timing.page;

import io.github.goenv.page.Assets;
import io.github.goenv.page.Html;
import io.github.goenv.page.Template;
import io.github.goenv.page.Visible;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReportJson;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * A build report as one HTML file that needs nothing else: no network, no other file, and for
 * summary, stages and longest chain no script either. Charts, sorting and comparison are done in
 * the browser from the report's JSON, which the file holds.
 *
 * <p>Its content security policy allows the style and the script of this plugin by their hash and
 * nothing else. Data becomes text or JSON, never markup.
 */
public final class BuildPage {
  private final PageData data;
  private final Writer out;
  private final Html html;
  private final PageTexts texts;
  private final StaticParts parts;

  private BuildPage(PageData data, Writer out) {
    this.data = data;
    this.out = out;
    html = new Html(out);
    texts = new PageTexts(data.language());
    parts = new StaticParts(data, html, texts);
  }

  /**
   * Writes the page; does not close {@code out}. Needs memory in proportion to the report.
   *
   * @param out encodes as UTF-8; best a buffered one
   */
  public static void write(PageData data, Writer out) throws IOException {
    BuildPage self = new BuildPage(data, out);
    self.write();
    out.flush();
  }

  private void write() throws IOException {
    String style = TimingFiles.style();
    String script = TimingFiles.script();
    new Template(TimingFiles.html())
        .write(
            html,
            (name, argument) -> {
              switch (name) {
                case "t" -> texts.write(Text.of(argument), html);
                case "label" -> label(argument);
                case "lang" -> html.raw(texts.language());
                case "choice" -> html.text(data.language());
                case "policy" -> html.raw(Assets.policy(style, script));
                case "what" -> html.text(what());
                case "title" -> html.text(title());
                case "style" -> html.raw(style);
                case "script" -> html.raw(script);
                case "report" -> json(data.now());
                case "before" -> json(data.before());
                case "texts" -> texts.dictionary(data.now(), new ScriptSafe(out));
                default -> parts.write(name);
              }
            });
  }

  private String what() {
    return data.now().tests() == null ? "go build" : "go test";
  }

  private String title() {
    BuildReport now = data.now();
    return what() + " " + Visible.of(now.goos()) + "/" + Visible.of(now.goarch());
  }

  /** The name of an element for those who do not see it. */
  private void label(String key) throws IOException {
    html.raw("aria-label=\"").text(texts.in(key)).raw("\" data-l=\"").text(key).raw("\"");
  }

  private void json(@Nullable BuildReport report) throws IOException {
    if (report == null) {
      html.raw("null");
    } else {
      BuildReportJson.write(report, new ScriptSafe(out));
    }
  }
}
