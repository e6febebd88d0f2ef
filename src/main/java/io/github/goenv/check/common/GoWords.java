package io.github.goenv.check.common;

import io.github.goenv.fact.Fact;
import io.github.goenv.go.GoLoad;
import io.github.goenv.go.words.KnownText;
import io.github.goenv.go.words.KnownTexts;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.GoModFile;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What go said when it was to load this project, and which check explains it. */
public final class GoWords {
  private static final int MOST = 300;

  /**
   * The check that explains a text of go.
   *
   * @param id the check
   * @param key the end of that check's message; null where it judges by other facts
   * @param subject what such a check calls the thing; null for anything
   */
  public record Row(String id, @Nullable String key, @Nullable String subject) {}

  /** What a later phase of the build may still make right: sources can be generated. */
  private static final String[] OF_SOURCES = {
    "no Go files in",
    "no non-test Go files in",
    "build constraints exclude all Go files",
    "found packages ",
    "no matching files found",
    " is not in std",
    "import cycle not allowed",
    "illegal character",
    ": expected ",
    "invalid import path",
    "C source files not allowed",
    "is relative, but relative import paths",
    "directory not found",
    "cannot find package \".\" in",
    "is not an importable package",
    "import path must be a string"
  };

  /** What comes and goes with a {@code -mod=mod} that the question did not have. */
  private static final String[] OF_READ_ONLY = {
    "missing go.sum entry", "updates to go", "no required module provides package"
  };

  private GoWords() {}

  /**
   * One thing that go has against a build.
   *
   * @param directory where
   * @param text go's words, on one line
   * @param row what explains it; null for nothing known
   */
  public record Refusal(String directory, String text, @Nullable Row row) {}

  /** All that stops a build, and no later phase of it can change. */
  public static List<Refusal> refusals(Snapshot machine) {
    Project project = machine.project().orNull();
    List<Fact<Loading>> all = project == null ? null : project.loading().orNull();
    List<Refusal> refusals = new ArrayList<>();
    if (all != null) {
      for (Fact<Loading> each : all) {
        Loading loading = each.orNull();
        if (loading != null) {
          of(machine, loading, refusals);
        }
      }
    }
    return refusals;
  }

  private static void of(Snapshot machine, Loading loading, List<Refusal> into) {
    boolean readOnly = loading.arguments().contains(GoLoad.READ_ONLY);
    List<String> texts = new ArrayList<>(loading.errors());
    if (loading.exitCode() != 0) {
      texts.add(0, loading.said());
    }
    for (String each : texts) {
      String text = line(each);
      boolean settled =
          row(text) == null && contains(text, OF_SOURCES)
              || ofThisModule(machine, text)
              || readOnly && contains(text, OF_READ_ONLY)
              || network(text) && !offline(machine);
      if (!settled) {
        into.add(new Refusal(loading.directory(), text, row(text)));
      }
    }
  }

  /** A package of the module itself that is not there: go says the same of a foreign one. */
  private static boolean ofThisModule(Snapshot machine, String text) {
    String asks = "no required module provides package ";
    int at = text.indexOf(asks);
    Project project = machine.project().orNull();
    if (at >= 0 && project != null) {
      for (Fact<GoModFile> file : project.modules()) {
        GoModFile known = file.orNull();
        String module = known == null ? null : known.module();
        if (module != null && text.startsWith(module + "/", at + asks.length())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a download could settle it, which the question did not allow. */
  private static boolean network(String text) {
    return text.contains("GOPROXY=off")
        || text.contains("toolchain not available")
        || text.contains("goenv.invalid")
        || text.contains("invalid GOSUMDB");
  }

  /** Whether this build may use no network. */
  public static boolean offline(Snapshot machine) {
    // Go's own answer may be one without the user's settings.
    Variables variables = machine.variables().orNull();
    String proxy = variables == null ? null : variables.explicit("GOPROXY").orNull();
    GoCommand go = machine.go().orNull();
    if (proxy == null && go != null) {
      proxy = go.variable("GOPROXY").orNull();
    }
    return machine.offline() || "off".equals(proxy);
  }

  /** The check that explains go's words; null for nothing known. */
  public static @Nullable Row row(String text) {
    KnownText known = KnownTexts.ofLoading(text);
    String id = known == null ? null : known.check();
    return known == null || id == null ? null : new Row(id, known.finding(), known.subject());
  }

  /** What go's words usually mean, for a person to look at; empty where that is not known. */
  public static List<Fix> meaning(@Nullable String said) {
    KnownText known = said == null ? null : KnownTexts.of(said);
    return known == null || known.name().equals("undefined")
        ? List.of()
        : List.of(Fix.manual(Text.of("said." + known.name())));
  }

  private static boolean contains(String text, String[] needles) {
    for (String needle : needles) {
      if (text.contains(needle)) {
        return true;
      }
    }
    return false;
  }

  /** Go's words on one line, without what it only tells by the way. */
  public static String line(String said) {
    StringBuilder line = new StringBuilder();
    int from = 0;
    while (from < said.length() && line.length() < MOST) {
      int end = said.indexOf('\n', from);
      end = end < 0 ? said.length() : end;
      String each = said.substring(from, end).strip();
      from = end + 1;
      boolean byTheWay =
          each.isEmpty()
              || each.startsWith("go: downloading ")
              || each.startsWith("go: warning: ")
              || each.startsWith("warning: ");
      if (!byTheWay) {
        line.append(line.length() == 0 ? "" : " ").append(each);
      }
    }
    return line.length() > MOST ? line.substring(0, MOST) + "…" : line.toString();
  }
}
