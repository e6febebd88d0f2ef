package io.github.goenv.check.common;

import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.CgoUse;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the checks of cgo's compilers share. */
public final class CgoCompilers {
  private CgoCompilers() {}

  /** The compilers, when the project uses cgo and has not turned it off. */
  public static List<Compiler> inUse(Snapshot machine, Verdict verdict) {
    Project project = verdict.need(machine.project(), Text.of("reason.no-module"));
    CgoUse use = verdict.need(project.cgo(), Text.of("reason.no-module"));
    if (use.files().isEmpty() && instrumented(machine) == null) {
      if (!use.complete()) {
        throw verdict.unknown(Text.of("reason.cgo-incomplete"), null);
      }
      throw verdict.notApplicable(Text.of("reason.no-cgo"));
    }
    Fact<String> enabled = MachineFacts.variables(machine, verdict).explicit("CGO_ENABLED");
    verdict.orUnknown(enabled);
    if ("0".equals(enabled.orNull())) {
      throw verdict.notApplicable(Text.of("reason.cgo-off"));
    }
    return verdict.need(machine.compilers(), Text.of("reason.no-cgo"));
  }

  /** Whether it is known that this project compiles no C. */
  public static boolean unused(Snapshot machine) {
    Project project = machine.project().orNull();
    CgoUse use = project == null ? null : project.cgo().orNull();
    Variables variables = machine.variables().orNull();
    return use != null && use.complete() && use.files().isEmpty() && instrumented(machine) == null
        || variables != null && "0".equals(variables.explicit("CGO_ENABLED").orNull());
  }

  /**
   * The flag in GOFLAGS that needs cgo whatever the project imports (cmd/go/internal/work,
   * instrumentInit); null for none. The race detector needs it on every system but macOS.
   */
  public static @Nullable String instrumented(Snapshot machine) {
    Variables variables = machine.variables().orNull();
    String flags = variables == null ? null : variables.explicit("GOFLAGS").orNull();
    if (flags == null) {
      return null;
    }
    for (String word : flags.strip().split("\\s+")) {
      String flag = word.startsWith("--") ? word.substring(1) : word;
      if (flag.equals("-race") && !machine.host().os().equals("darwin")
          || flag.equals("-msan")
          || flag.equals("-asan")) {
        return flag;
      }
    }
    return null;
  }

  public static Evidence evidence(Compiler compiler) {
    return new Evidence(compiler.variable(), compiler.value(), compiler.source());
  }

  /** The base name of what would be started, without {@code .exe}, in lower case. */
  static String baseName(Compiler compiler) {
    List<String> words = compiler.words().orNull();
    String first =
        compiler.wholeIsFile()
            ? compiler.value()
            : words == null || words.isEmpty() ? "" : words.get(0);
    int slash = Math.max(first.lastIndexOf('/'), first.lastIndexOf('\\'));
    String base = first.substring(slash + 1).toLowerCase(Locale.ROOT);
    return base.endsWith(".exe") ? base.substring(0, base.length() - 4) : base;
  }

  /** Whether it is Microsoft's compiler, or one that takes its options. */
  public static boolean msvc(Compiler compiler) {
    String base = baseName(compiler);
    return base.equals("cl") || base.equals("clang-cl");
  }

  /**
   * Whether what a compiler targets is Windows itself, not the systems that MSYS and Cygwin make of
   * it.
   */
  public static boolean ofWindows(String triple) {
    return !triple.endsWith("msys") && !triple.endsWith("cygwin");
  }

  /** Whether its quoting is the fault, which {@code cgo.cc-quoting} reports. */
  public static boolean misquoted(Compiler compiler) {
    return compiler.words() instanceof Fact.Absent<List<String>>
        || (compiler.wholeIsFile()
            && compiler.value().indexOf(' ') >= 0
            && compiler.executable() instanceof Fact.Absent<String>);
  }
}
