package io.github.goenv.fix.script;

import io.github.goenv.change.Change;
import io.github.goenv.change.Change.DeleteCached;
import io.github.goenv.change.Change.Exclusion;
import io.github.goenv.change.Change.FileMode;
import io.github.goenv.change.Change.GitSetting;
import io.github.goenv.change.Change.GoSetting;
import io.github.goenv.change.Change.MakeDirectory;
import io.github.goenv.change.Change.RegistryValue;
import io.github.goenv.change.Change.ThisShell;
import io.github.goenv.change.Value;
import io.github.goenv.fix.Finding;
import io.github.goenv.fix.Plan;
import io.github.goenv.fix.Proposal;
import io.github.goenv.fix.Refused;
import io.github.goenv.fix.Step;
import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A plan as a page in Markdown, {@code fix.md}. */
public final class PlanPage {
  private final Texts texts;
  private final Punctuation punctuation;
  private final Plan plan;
  private final Writer out;

  private final UnaryOperator<String> clean;

  private final String prefix;

  private PlanPage(Plan plan, String prefix, Texts texts, UnaryOperator<String> clean, Writer out) {
    this.prefix = prefix;
    this.plan = plan;
    this.texts = texts;
    punctuation = new Punctuation(texts);
    this.clean = clean;
    this.out = out;
  }

  /**
   * Writes it.
   *
   * @param prefix what stands before the name of a goal, such as {@code goenv:}
   * @param clean takes personal data out of a text
   */
  public static void write(
      Plan plan, String prefix, Texts texts, UnaryOperator<String> clean, Writer out)
      throws IOException {
    new PlanPage(plan, prefix, texts, clean, out).page();
  }

  private void page() throws IOException {
    line("# " + say("plan.page.title"));
    line("");
    line(
        say(
            plan.steps().isEmpty() ? "plan.page.nothing" : "plan.page.intro",
            "run",
            code(run(plan.windows(), "fix")),
            "undo",
            code(run(plan.windows(), "undo"))));
    if (!plan.steps().isEmpty()) {
      line("");
      line(say("plan.page.keep", "directory", code("fix-journal")));
    }
    steps("plan.page.own", plan.steps(false));
    steps("plan.page.admin", plan.steps(true));
    refused();
    session();
    rest();
  }

  /** How a script is started from its directory. */
  public static String run(boolean windows, String name) {
    return windows
        ? "powershell -NoProfile -ExecutionPolicy Bypass -File " + name + ".ps1"
        : "sh " + name + ".sh";
  }

  private void steps(String heading, List<Step> steps) throws IOException {
    if (steps.isEmpty()) {
      return;
    }
    heading(heading);
    int number = 0;
    for (Step step : steps) {
      line(++number + ". **" + plain(step.title()) + "**");
      line("   - " + what(step.change()));
      if (!step.command().isEmpty()) {
        line("   - " + say("plan.page.command", "command", code(step.command())));
      }
      line(
          "   - "
              + say(
                  "plan.page.verify",
                  "command",
                  code(
                      "mvn "
                          + prefix
                          + "check \"-Dgoenv.only="
                          + String.join(",", step.checks())
                          + "\"")));
    }
  }

  /** What is changed, from what to what. */
  private String what(Change change) {
    if (change instanceof GoSetting go) {
      return setting(go.file(), go.name(), go.before(), go.value());
    }
    if (change instanceof RegistryValue registry) {
      return setting(registry.key(), registry.name(), registry.before(), registry.value());
    }
    if (change instanceof GitSetting git) {
      return setting("git config --global", git.key(), Value.ANY, Value.text(git.value()));
    }
    if (change instanceof MakeDirectory make) {
      return say("plan.page.makes", "path", code(make.path()));
    }
    if (change instanceof DeleteCached delete) {
      List<String> paths = new ArrayList<>();
      for (String path : delete.paths()) {
        paths.add(code(path));
      }
      return say("plan.page.deletes", "paths", String.join(" ", paths));
    }
    if (change instanceof FileMode mode) {
      return say("plan.page.mode", "path", code(mode.path()), "rights", code(mode.rights()));
    }
    Exclusion exclusion = (Exclusion) change;
    return say(
        exclusion.excluded() ? "plan.page.excludes" : "plan.page.includes",
        "path",
        code(exclusion.path()));
  }

  private String setting(String where, String name, Value before, Value after) {
    return say(
        "plan.page.setting",
        "name",
        code(name),
        "where",
        code(where),
        "before",
        value(before),
        "after",
        value(after));
  }

  private String value(Value value) {
    return switch (value.type()) {
      case NONE -> say("plan.page.none");
      case ANY -> say("plan.page.unknown");
      case TEXT -> code(value.text());
      case EXPANDABLE, NUMBER -> code(value.text()) + " (" + value.type().word() + ")";
    };
  }

  private void refused() throws IOException {
    for (boolean policy : new boolean[] {true, false}) {
      boolean first = true;
      for (Refused each : plan.refused()) {
        if ((each.reason() == Refused.Reason.PROTECTED) != policy) {
          continue;
        }
        if (first) {
          heading(policy ? "plan.page.policy" : "plan.page.refused");
          first = false;
        }
        line(
            "- "
                + punctuation.labelled(
                    plain(each.title()) + punctuation.aside(code(each.check())),
                    say("plan.refused." + each.reason().word(), "detail", code(each.detail()))));
      }
    }
  }

  private void session() throws IOException {
    boolean first = true;
    for (Finding each : plan.rest()) {
      for (Proposal proposal : each.proposals()) {
        if (proposal.change() instanceof ThisShell) {
          if (first) {
            heading("plan.page.session");
            first = false;
          }
          line("- " + code(proposal.text()) + punctuation.aside(code(each.id())));
        }
      }
    }
  }

  private void rest() throws IOException {
    boolean first = true;
    for (Finding finding : plan.rest()) {
      List<Proposal> proposals = new ArrayList<>();
      for (Proposal proposal : finding.proposals()) {
        if (!(proposal.change() instanceof ThisShell)) {
          proposals.add(proposal);
        }
      }
      if (proposals.isEmpty()) {
        continue;
      }
      if (first) {
        heading("plan.page.rest");
        first = false;
      }
      line("- " + punctuation.labelled(code(finding.id()), plain(finding.message())));
      for (Proposal proposal : proposals) {
        String title = plain(proposal.title());
        line(
            "  - "
                + (proposal.text().isEmpty()
                    ? title
                    : punctuation.labelled(title, code(proposal.text()))));
      }
    }
  }

  private void heading(String key) throws IOException {
    line("");
    line("## " + say(key));
    line("");
  }

  private String say(String key, String... namesAndValues) {
    return Text.of(key, namesAndValues).in(texts);
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  private String code(String text) {
    return span(clean.apply(text));
  }

  /** A span of code: whatever the text has, on one line. */
  static String span(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(breaks(c) ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
    }
    String one = line.toString();
    int longest = 0;
    int run = 0;
    for (int i = 0; i < one.length(); i++) {
      run = one.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    boolean apart = one.isEmpty() || one.startsWith("`") || one.endsWith("`");
    return apart ? fence + " " + one + " " + fence : fence + one + fence;
  }

  private String plain(String text) {
    return escaped(clean.apply(text));
  }

  /** Text in which no character of Markdown or HTML means anything. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (breaks(c)) {
        out.append(' ');
        continue;
      }
      if ("\\`*_[]<>#|~$&".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Whether a line may end here. */
  private static boolean breaks(char c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }
}
