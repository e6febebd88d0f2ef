package io.github.goenv.check.go;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.GoWords;
import io.github.goenv.check.common.Loadings;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.NextValue;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoVersion;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.GoModFile;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code toolchain.switch}: go.mod asks for a newer Go than is installed. */
public final class ToolchainSwitch implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    Project project = verdict.need(machine.project(), Text.of("reason.no-module"));
    String installed = MachineFacts.goEnv(machine, verdict, "GOVERSION");
    GoVersion own = GoVersion.parse(installed).orElse(null);
    if (own == null) {
      throw verdict.unknown(Text.of("reason.version-unreadable", "version", installed), null);
    }
    Evidence mode = mode(machine, verdict);
    boolean local = fixed(mode);
    if (project.modules().isEmpty()) {
      throw verdict.notApplicable(Text.of("reason.no-module"));
    }
    boolean refused = false;
    for (Fact<GoModFile> module : project.modules()) {
      if (module instanceof Fact.Known<GoModFile> known) {
        String wanted = wanted(known.value(), local);
        GoVersion needed = wanted == null ? null : GoVersion.parse(wanted).orElse(null);
        if (wanted != null && needed != null && own.compareTo(needed) < 0) {
          refused |= report(machine, verdict, known.value(), wanted, installed, mode);
        }
      } else if (module instanceof Fact.Unknown<GoModFile> unknown) {
        verdict.unknown("go.mod", unknown.reason(), unknown.remedy());
      }
    }
    if (!refused && !Loadings.silent(machine)) {
      said(machine, verdict, installed, mode);
    }
  }

  /** Go misses a toolchain that no go.mod here explains: GOTOOLCHAIN names it, or a go.work. */
  private static void said(Snapshot machine, Verdict verdict, String installed, Evidence mode) {
    for (GoWords.Refusal refusal : GoWords.refusals(machine)) {
      if (refusal.row() != null && refusal.row().id().equals("toolchain.switch")) {
        verdict.fail(
            Severity.ERROR,
            refusal.directory(),
            Text.of("toolchain.switch.said", "installed", installed, "said", refusal.text()),
            List.of(mode),
            allow(machine, mode));
        return;
      }
    }
  }

  /** Whether go has found the version this module needs: in its cache, or on PATH. */
  private static boolean found(Snapshot machine, GoModFile file) {
    List<Loading> loadings = Loadings.all(machine);
    if (loadings != null) {
      for (Loading loading : loadings) {
        if (MachineFacts.under(machine, file.path(), loading.directory())
            && loading.exitCode() == 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The version this module needs; under {@code local} the toolchain line is not obeyed. */
  private static @Nullable String wanted(GoModFile file, boolean local) {
    String line = file.goVersion();
    String toolchain = file.toolchain();
    if (local || toolchain == null) {
      return line;
    }
    GoVersion a = line == null ? null : GoVersion.parse(line).orElse(null);
    GoVersion b = GoVersion.parse(toolchain).orElse(null);
    return b != null && (a == null || a.compareTo(b) < 0) ? toolchain : line;
  }

  /** GOTOOLCHAIN and where it is set, in go's order (cmd/go/internal/toolchain, Select). */
  private static Evidence mode(Snapshot machine, Verdict verdict) {
    Variables variables = MachineFacts.variables(machine, verdict);
    Fact<String> set = variables.explicit("GOTOOLCHAIN");
    verdict.orUnknown(set);
    if (set instanceof Fact.Known<String> known) {
      return new Evidence("GOTOOLCHAIN", known.value(), known.source());
    }
    verdict.orUnknown(variables.goRootFile());
    SettingsFile file = variables.goRootFile().orNull();
    String value = file == null ? null : file.values().get("GOTOOLCHAIN");
    return value == null || value.isEmpty()
        ? new Evidence("GOTOOLCHAIN", "local", Source.of(Source.Kind.GO_DEFAULT, ""))
        : new Evidence(
            "GOTOOLCHAIN",
            value,
            Source.of(Source.Kind.GOROOT_GO_ENV, file == null ? "" : file.path()));
  }

  /** Whether it is an error. */
  private static boolean report(
      Snapshot machine,
      Verdict verdict,
      GoModFile file,
      String wanted,
      String installed,
      Evidence mode) {
    String plain = wanted.startsWith("go") ? wanted.substring(2) : wanted;
    String line = wanted.startsWith("go") ? "toolchain " + wanted : "go " + wanted;
    List<Evidence> evidence =
        List.of(
            new Evidence("go.mod", line, Source.of(Source.Kind.PROJECT, file.path())),
            new Evidence("GOVERSION", installed, Source.of(Source.Kind.API, "go env")),
            mode);
    Fix install = Fix.manual(Text.of("toolchain.switch.fix-install", "version", plain));
    String release = release(plain);
    boolean fixed = fixed(mode);
    boolean path = mode.value().equals("path") || mode.value().endsWith("+path");
    boolean offline = GoWords.offline(machine);
    if (found(machine, file) || !fixed && cached(machine, release)) {
      verdict.fail(
          Severity.INFO,
          file.path(),
          Text.of("toolchain.switch.cached", "line", line, "installed", installed),
          evidence,
          List.of());
      return false;
    }
    if (fixed) {
      List<Fix> fixes = new ArrayList<>(List.of(install));
      fixes.addAll(allow(machine, mode));
      verdict.fail(
          Severity.ERROR,
          file.path(),
          Text.of(
              "toolchain.switch.fixed", "line", line, "installed", installed, "mode", mode.value()),
          evidence,
          fixes);
    } else if (path && Loadings.all(machine) != null) {
      verdict.fail(
          Severity.ERROR,
          file.path(),
          Text.of(
              "toolchain.switch.path-missing",
              "line",
              line,
              "wanted",
              plain,
              "installed",
              installed,
              "mode",
              mode.value()),
          evidence,
          List.of(install));
    } else if (path) {
      verdict.unknown(
          file.path(),
          Text.of(
              "toolchain.switch.path",
              "line",
              line,
              "wanted",
              plain,
              "installed",
              installed,
              "mode",
              mode.value()),
          null);
    } else {
      verdict.fail(
          offline ? Severity.ERROR : Severity.INFO,
          file.path(),
          Text.of(
              offline ? "toolchain.switch.offline" : "toolchain.switch.download",
              "line",
              line,
              "installed",
              installed),
          evidence,
          List.of(
              install,
              Fix.command(
                      Text.of("toolchain.switch.fix-download"),
                      Fixes.shell(machine),
                      Fixes.with(machine, "GOTOOLCHAIN", "go" + release, "go version"),
                      null)
                  .likely()));
      return offline;
    }
    return true;
  }

  /** Whether go stays with one toolchain: {@code local} or a version without {@code +auto}. */
  private static boolean fixed(Evidence mode) {
    String value = mode.value();
    return value.equals("local") || value.startsWith("go") && value.indexOf('+') < 0;
  }

  /** Lets go choose its toolchain again; where it is offline, it need not find one. */
  private static List<Fix> allow(Snapshot machine, Evidence mode) {
    boolean own =
        mode.source().kind() == Source.Kind.PROCESS
            || mode.source().kind() == Source.Kind.GO_ENV_FILE;
    String next = own ? next(machine, mode) : "local";
    if (!fixed(new Evidence("GOTOOLCHAIN", next, mode.source()))) {
      return Fixes.unset(machine, mode);
    }
    Fix auto = Fixes.set(machine, "GOTOOLCHAIN", "auto");
    return List.of(GoWords.offline(machine) ? auto.likely() : auto);
  }

  /** What would count without the setting; go's own default is {@code local}. */
  private static String next(Snapshot machine, Evidence mode) {
    String written =
        mode.source().kind() == Source.Kind.PROCESS
            ? NextValue.inFile(machine, "GOTOOLCHAIN")
            : null;
    Variables variables = machine.variables().orNull();
    SettingsFile file = variables == null ? null : variables.goRootFile().orNull();
    String shipped = file == null ? null : file.values().get("GOTOOLCHAIN");
    return written != null ? written : shipped == null || shipped.isEmpty() ? "local" : shipped;
  }

  /** Go 1.21 and newer are released as 1.21.0, not 1.21 (golang/go#62278). */
  private static String release(String version) {
    int dot = version.indexOf('.');
    boolean language = dot > 0 && version.indexOf('.', dot + 1) < 0;
    for (int i = dot + 1; language && i < version.length(); i++) {
      language = Character.isDigit(version.charAt(i));
    }
    return language ? version + ".0" : version;
  }

  private static boolean cached(Snapshot machine, String version) {
    GoCommand go = machine.go().orNull();
    List<String> names = go == null ? null : go.toolchains().orNull();
    if (names != null) {
      for (String name : names) {
        if (name.contains("-go" + version + ".")) {
          return true;
        }
      }
    }
    return false;
  }
}
