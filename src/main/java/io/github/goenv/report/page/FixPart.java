package io.github.goenv.report.page;

import io.github.goenv.page.PageWriter;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Result;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ways out of a finding, best first, with the commands to copy. */
final class FixPart {
  private final PageWriter page;
  private final Set<List<Fix>> said = new HashSet<>();

  FixPart(PageWriter page) {
    this.page = page;
  }

  void write(Result result) throws IOException {
    List<Fix> fixes = result.fixes();
    if (fixes.isEmpty()) {
      return;
    }
    boolean unknown = result.severity() == null;
    page.raw("<div class=\"fixes\">\n<p><strong>");
    page.say(unknown ? "html.find-out" : fixes.size() == 1 ? "html.fix" : "html.fixes");
    page.raw("</strong></p>\n");
    if (!said.add(fixes) && fixes.size() > 1) {
      page.raw("<p>").say("html.fixes.same").raw("</p>\n</div>\n");
      return;
    }
    page.raw(fixes.size() == 1 ? "<ul>\n" : "<ol>\n");
    for (Fix fix : fixes) {
      fix(fix);
    }
    page.raw(fixes.size() == 1 ? "</ul>\n" : "</ol>\n").raw("</div>\n");
  }

  private void fix(Fix fix) throws IOException {
    page.raw("<li>").say(fix.title());
    if (!fix.shell().isEmpty()) {
      page.raw(" <span class=\"tag\">").say("label.shell." + fix.shell()).raw("</span>");
    }
    if (fix.elevation()) {
      page.raw(" <span class=\"tag elevated\">").say("label.elevated").raw("</span>");
    }
    if (fix.certainty() == Fix.Certainty.PLACEHOLDER) {
      page.raw(" <span class=\"tag fill\">").say("label.placeholder").raw("</span>");
    }
    if (!fix.text().isEmpty()) {
      command(fix.text(), fix.shell());
    }
    String undo = fix.undo();
    if (undo != null) {
      page.raw("<details class=\"undo\"><summary>").say("html.undo").raw("</summary>\n");
      command(undo, fix.shell());
      page.raw("</details>\n");
    }
    page.raw("</li>\n");
  }

  private void command(String text, String shell) throws IOException {
    page.raw("<div class=\"command\"><pre>")
        .code(text)
        .raw("</pre><button type=\"button\" class=\"copy script\">");
    page.say("html.copy").raw("</button></div>\n");
    if (marked(page.clean(text), shell)) {
      page.raw("<p class=\"quiet\">").say("html.command.changed").raw("</p>\n");
    }
  }

  /** Whether a shell would not know what stands there in the place of a name or a home. */
  private static boolean marked(String text, String shell) {
    boolean home = text.contains("%USERPROFILE%") && !shell.equals("cmd");
    return home || text.contains("~/") || text.contains("<user>") || text.contains("<host>");
  }
}
