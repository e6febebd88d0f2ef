package io.github.goenv.check.common;

import io.github.goenv.fact.Fact;
import io.github.goenv.go.GoLoad;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.GoModFile;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What go said when it was to load this project, and which check explains it. */
public final class GoWords {
  private static final int MOST = 300;

  /**
   * Texts of go (1.21 to 1.27) by their fixed part.
   *
   * @param id the check that explains it
   * @param key the end of that check's message; null where it judges by other facts
   * @param subject what such a check calls the thing; null for anything
   */
  public record Row(String needle, String id, @Nullable String key, @Nullable String subject) {
    Row(String needle, String id, @Nullable String key) {
      this(needle, id, key, null);
    }
  }

  private static final Row[] ROWS = {
    new Row("not one of the workspace modules", "project.go-work", "lacks"),
    new Row("listed in go.work file requires go", "project.go-work", "said"),
    new Row("listed in go.work file", "project.go-work", "said"),
    new Row("no modules were found in the current workspace", "project.go-work", "said"),
    new Row("in workspace mode", "project.go-work", "said"),
    new Row("reading go.work", "project.go-work", "said"),
    new Row("errors parsing go.work", "project.go-work", "said"),
    new Row("go.work requires go >=", "project.go-work", "said"),
    new Row("go.work:", "project.go-work", "said"),
    new Row("missing go.sum entry", "project.go-mod", "sum"),
    new Row("malformed go.sum", "project.go-mod", "sum-broken"),
    new Row("checksum mismatch", "project.go-mod", "checksum"),
    new Row("updates to go.mod needed", "project.go-mod", "tidy"),
    new Row("updates to go.sum needed", "project.go-mod", "tidy"),
    new Row("inconsistent vendoring", "project.go-mod", "vendor"),
    new Row("import lookup disabled by -mod=vendor", "project.go-mod", "vendor"),
    new Row("no required module provides package", "project.go-mod", "required"),
    new Row("module lookup disabled by GOPROXY=off", "project.go-mod", "offline"),
    new Row("(replaced by ", "project.go-mod", "replaced"),
    new Row("go.mod requires go >=", "toolchain.switch", null),
    new Row("toolchain not available", "toolchain.switch", null),
    new Row("cannot find \"go1", "toolchain.switch", null),
    new Row("errors parsing go.mod", "project.go-mod", null),
    new Row("go.mod:", "project.go-mod", "said"),
    new Row("reading go.mod", "project.go-mod", "said"),
    new Row("error loading go.mod", "project.go-mod", "said"),
    new Row("malformed module path", "project.go-mod", "said"),
    new Row("go.mod file not found", "project.go-mod", "said"),
    new Row("GOPATH entry", "gopath.invalid", null),
    new Row("module cache not found", "env.profile", null),
    new Row("cannot find GOROOT directory", "goroot.invalid", null),
    new Row("could not create module cache", "access.unwritable", null, "GOMODCACHE"),
    new Row("failed to initialize build cache", "access.unwritable", null, "GOCACHE"),
    new Row("GOCACHE is not defined and neither", "env.profile", null),
    new Row("GOCACHE is not defined and $HOME", "env.profile", null),
    new Row("GOCACHE is not defined and %", "env.profile", null),
  };

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

  /** What explains go's words; null for nothing known. */
  public static @Nullable Row row(String text) {
    for (Row row : ROWS) {
      if (text.contains(row.needle())) {
        return row;
      }
    }
    return null;
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
