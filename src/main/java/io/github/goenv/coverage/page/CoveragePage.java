package io.github.goenv.coverage.page;

import io.github.goenv.coverage.Counts;
import io.github.goenv.coverage.CoverMode;
import io.github.goenv.coverage.CoverProfile;
import io.github.goenv.coverage.FileCoverage;
import io.github.goenv.coverage.FunctionCoverage;
import io.github.goenv.coverage.ModuleCoverage;
import io.github.goenv.coverage.PackageCoverage;
import io.github.goenv.coverage.Percent;
import io.github.goenv.page.Assets;
import io.github.goenv.page.Html;
import io.github.goenv.page.Template;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Coverage as one HTML file that needs nothing else: no network, no other file, and but for the
 * filter no script either. Its content security policy allows the style and the script of this
 * plugin by their hash and nothing else.
 */
public final class CoveragePage {
  private static final String HOME = "/io/github/goenv/coverage/";

  /** Sources beyond this many bytes are not shown: a browser gets slow, and a page is kept. */
  private static final long MOST_BYTES = 10L << 20;

  private final ModuleCoverage module;
  private final PageTitle title;
  private final Html html;
  private final Texts texts;
  private final UnaryOperator<String> redact;
  private final Map<String, String> ids = new HashMap<>();
  private long written;

  private CoveragePage(
      ModuleCoverage module,
      PageTitle title,
      Texts texts,
      UnaryOperator<String> redact,
      Writer out) {
    this.module = module;
    this.title = title;
    this.texts = texts;
    this.redact = redact;
    this.html = new Html(out);
    for (PackageCoverage each : module.packages()) {
      for (FileCoverage file : each.files()) {
        ids.put(file.name(), "f" + ids.size());
      }
    }
  }

  /**
   * Writes the page; does not close {@code out}. The sources are read once more, one at a time.
   *
   * @param redact takes personal data out of names
   */
  public static void write(
      ModuleCoverage module, PageTitle title, Texts texts, UnaryOperator<String> redact, Writer out)
      throws IOException {
    new CoveragePage(module, title, texts, redact, out).write();
    out.flush();
  }

  private void write() throws IOException {
    String style = Assets.baseStyle() + Assets.of(HOME + "coverage.css");
    String script = Assets.of(HOME + "coverage.js");
    new Template(Assets.of(HOME + "coverage.html"))
        .write(
            html,
            (name, argument) -> {
              switch (name) {
                case "t" -> html.text(say(argument));
                case "policy" -> html.raw(Assets.policy(style, script));
                case "title" -> html.name(redact.apply(title.module()));
                case "plain" -> html.text(redact.apply(title.module()));
                case "style" -> html.raw(style);
                case "script" -> html.raw(script);
                case "summary" -> summary();
                case "tree" -> tree(Tree.of(module.packages()), true);
                case "files" -> files();
                default -> throw new IllegalStateException("no part " + name);
              }
            });
  }

  private String say(String key, String... namesAndValues) {
    return Text.of(key, namesAndValues).in(texts);
  }

  private void summary() throws IOException {
    Counts statements = module.statements();
    Counts lines = module.lineCounts();
    html.raw("<p class=\"total\"><strong>").text(Percent.of(statements)).raw("</strong> ");
    bar(statements);
    html.raw("</p>\n<p>");
    html.text(
        say(
            "coverage.page.summary",
            "covered",
            Long.toString(statements.covered()),
            "total",
            Long.toString(statements.total()),
            "lines",
            Long.toString(lines.covered()),
            "allLines",
            Long.toString(lines.total()),
            "packages",
            Integer.toString(module.packages().size()),
            "files",
            Integer.toString(ids.size())));
    html.raw("</p>\n<p class=\"quiet\">");
    html.text(
        say(
            "coverage.page.made",
            "version",
            title.version(),
            "time",
            title.written().truncatedTo(ChronoUnit.SECONDS).toString(),
            "mode",
            module.mode().word()));
    html.raw("</p>\n");
  }

  private void bar(Counts counts) throws IOException {
    String value = counts.total() == 0 ? "0" : Percent.rate(counts);
    html.raw("<meter min=\"0\" max=\"1\" value=\"" + value + "\" aria-hidden=\"true\"></meter>");
  }

  private void tree(Tree tree, boolean top) throws IOException {
    Counts counts = tree.statements();
    if (top && tree.name().isEmpty()) {
      for (Tree each : tree.below()) {
        tree(each, false);
      }
      return;
    }
    html.raw("<details open><summary><span class=\"what\">");
    html.name(redact.apply(tree.name())).raw("</span> ");
    figures(counts);
    html.raw("</summary>\n<div class=\"below\">\n");
    PackageCoverage own = tree.own();
    if (own != null) {
      html.raw("<ul>\n");
      for (FileCoverage file : own.files()) {
        html.raw("<li data-name=\"")
            .text(redact.apply(file.name()))
            .raw("\"><span class=\"what\">");
        html.raw("<a href=\"#" + ids.get(file.name()) + "\">");
        html.name(CoverProfile.nameOf(file.name())).raw("</a></span> ");
        figures(file.statements());
        html.raw("</li>\n");
      }
      html.raw("</ul>\n");
    }
    for (Tree each : tree.below()) {
      tree(each, false);
    }
    html.raw("</div></details>\n");
  }

  private void figures(Counts counts) throws IOException {
    html.raw("<span class=\"num\">");
    if (counts.total() == 0) {
      html.text(say("coverage.page.none")).raw("</span>");
      return;
    }
    html.text(Percent.of(counts)).raw("</span> ");
    bar(counts);
    html.raw(" <span class=\"num quiet\">");
    html.text(counts.covered() + "/" + counts.total()).raw("</span>");
  }

  private void files() throws IOException {
    for (PackageCoverage each : module.packages()) {
      for (FileCoverage file : each.files()) {
        file(file, String.valueOf(ids.get(file.name())));
      }
    }
  }

  private void file(FileCoverage file, String id) throws IOException {
    html.raw("<details class=\"file\" id=\"" + id + "\" data-name=\"");
    html.text(redact.apply(file.name())).raw("\"><summary><span class=\"what\">");
    html.name(redact.apply(file.name())).raw("</span> ");
    figures(file.statements());
    html.raw("</summary>\n");
    functions(file.functions(), id);
    Optional<byte[]> text = source(file);
    if (text.isPresent()) {
      new SourcePart(html, id)
          .write(text.get(), file.blocks(), file.lines(), module.mode() != CoverMode.SET);
    }
    html.raw("</details>\n");
  }

  private void functions(@Nullable List<FunctionCoverage> functions, String id) throws IOException {
    if (functions == null) {
      html.raw("<p class=\"lacks\">").text(say("coverage.page.functions.unknown")).raw("</p>\n");
      return;
    }
    if (functions.isEmpty()) {
      return;
    }
    html.raw("<details class=\"functions\"><summary>");
    html.text(say("coverage.page.functions", "count", Integer.toString(functions.size())))
        .raw("</summary>\n<table><thead><tr><th scope=\"col\">");
    html.text(say("coverage.page.function")).raw("</th><th scope=\"col\" class=\"num\">");
    html.text(say("coverage.page.percent")).raw("</th><th scope=\"col\" class=\"num\">");
    html.text(say("coverage.page.statements")).raw("</th></tr></thead><tbody>\n");
    for (FunctionCoverage each : functions) {
      html.raw("<tr><td><a href=\"#" + id + "L" + each.line() + "\">");
      html.name(each.name()).raw("</a></td><td class=\"num\">");
      html.text(each.percent()).raw("</td><td class=\"num\">");
      Counts counts = each.counts();
      html.text(counts == null ? "?" : counts.covered() + "/" + counts.total());
      html.raw("</td></tr>\n");
    }
    html.raw("</tbody></table></details>\n");
  }

  /** The bytes of a file; none when they are not shown, which the page says. */
  private Optional<byte[]> source(FileCoverage file) throws IOException {
    String lacks = "coverage.page.unreadable";
    Path path = file.path();
    if (path != null && file.fits()) {
      try {
        byte[] text = Files.readAllBytes(path);
        written += text.length;
        if (written <= MOST_BYTES) {
          return Optional.of(text);
        }
        lacks = "coverage.page.large";
      } catch (IOException e) {
        lacks = "coverage.page.unreadable"; // it was there a moment ago
      }
    }
    html.raw("<p class=\"lacks\">").text(say(lacks)).raw("</p>\n");
    return Optional.empty();
  }
}
