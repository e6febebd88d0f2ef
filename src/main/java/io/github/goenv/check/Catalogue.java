package io.github.goenv.check;

import static io.github.goenv.check.CheckDefinition.Scope.ANY;
import static io.github.goenv.check.CheckDefinition.Scope.BUILD;
import static io.github.goenv.check.CheckDefinition.Scope.LATER;
import static io.github.goenv.check.CheckDefinition.Scope.WINDOWS;
import static io.github.goenv.report.Severity.ERROR;
import static io.github.goenv.report.Severity.INFO;
import static io.github.goenv.report.Severity.WARNING;

import io.github.goenv.report.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every check there is, in the order of reports. Ids are never reused. */
public final class Catalogue {
  private static final Check NOT_YET = new NotExaminedYet();

  private Catalogue() {}

  /** A check and what is fixed about it. */
  record Entry(CheckDefinition definition, Check check) {}

  /** The definitions, in the order of reports. */
  public static List<CheckDefinition> definitions() {
    List<CheckDefinition> definitions = new ArrayList<>();
    for (Entry entry : entries()) {
      definitions.add(entry.definition());
    }
    return definitions;
  }

  /** The definition of {@code id}, or null when there is none. */
  public static @Nullable CheckDefinition find(String id) {
    for (CheckDefinition definition : definitions()) {
      if (definition.id().equalsIgnoreCase(id)) {
        return definition;
      }
    }
    return null;
  }

  static List<Entry> entries() {
    List<Entry> all = new ArrayList<>(96);
    goCommand(all);
    variables(all);
    path(all);
    storage(all);
    cgo(all);
    antivirus(all);
    expectations(all);
    services(all);
    return all;
  }

  private static void goCommand(List<Entry> all) {
    any(all, "path.go-missing", ERROR, ERROR, new PathGoMissing());
    any(all, "go.unusable", ERROR, ERROR, new GoUnusable());
    any(all, "go.refuses", ERROR, ERROR, new GoRefuses());
    any(all, "go.version", ERROR, ERROR, new GoVersionTooOld());
    any(all, "toolchain.switch", ERROR, ERROR, new ToolchainSwitch());
    any(all, "project.go-mod", ERROR, ERROR, new ProjectGoMod());
    any(all, "project.go-work", ERROR, ERROR, new ProjectGoWork());
    any(all, "vcs.owner", ERROR, ERROR, new VcsOwner());
    any(all, "goroot.malformed", ERROR, ERROR, new GorootMalformed());
    any(all, "goroot.invalid", ERROR, ERROR, new GorootInvalid());
    any(all, "goroot.mismatch", ERROR, ERROR, new GorootMismatch());
    any(all, "goroot.incomplete", ERROR, ERROR, new GorootIncomplete());
    any(all, "goroot.set", INFO, WARNING, new GorootSet());
    any(all, "goroot.space", INFO, ERROR, new GorootSpace());
    any(all, "goroot.non-ascii", WARNING, ERROR, new GorootNonAscii());
    any(all, "gopath.invalid", ERROR, ERROR, new GopathInvalid());
    // go build does not look at it, go install refuses it (measured with Go 1.26).
    any(all, "gobin.relative", WARNING, ERROR, new GobinRelative());
    windows(all, "exe.machine", ERROR, ERROR);
    windows(all, "exe.not-pe", ERROR, ERROR);
  }

  private static void variables(List<Entry> all) {
    any(all, "env.refused", ERROR, ERROR, new EnvRefused());
    windows(all, "env.scope-conflict", WARNING, ERROR);
    windows(all, "env.stale", WARNING, ERROR);
    any(all, "env.shadowed", WARNING, WARNING, new EnvShadowed());
    any(all, "env.machine-level", INFO, ERROR, new EnvMachineLevel());
    any(all, "env.cross-target", WARNING, ERROR, new EnvCrossTarget());
    any(all, "env.goflags", WARNING, ERROR, new EnvGoflags());
    any(all, "env.profile", ERROR, ERROR, new EnvProfile());
    windows(all, "env.systemprofile", WARNING, ERROR);
  }

  private static void path(List<Entry> all) {
    any(all, "path.go-multiple", WARNING, ERROR, new PathGoMultiple());
    any(all, "path.resolution", WARNING, ERROR, new PathResolution());
    any(all, "path.cwd", WARNING, ERROR, new PathCwd());
    any(all, "path.order", WARNING, ERROR, new PathOrder());
    any(all, "path.dead", INFO, WARNING, new PathDead());
    windows(all, "path.unexpanded", WARNING, ERROR);
    windows(all, "path.too-long", WARNING, ERROR);
    windows(all, "alias.execution", WARNING, ERROR);
    windows(all, "alias.app-paths", INFO, INFO);
    windows(all, "alias.shell", WARNING, ERROR);
    windows(all, "alias.policy", INFO, INFO);
  }

  private static void storage(List<Entry> all) {
    any(all, "access.unreadable", ERROR, ERROR, new AccessUnreadable());
    any(all, "access.unwritable", ERROR, ERROR, new AccessUnwritable());
    any(all, "access.hijackable", WARNING, ERROR, new AccessHijackable());
    any(all, "disk.space", WARNING, ERROR, new DiskSpace());
    windows(all, "path.length", WARNING, WARNING);
    windows(all, "path.wsl", ERROR, ERROR);
    windows(all, "path.unc", WARNING, ERROR);
    windows(all, "path.subst", INFO, WARNING);
    windows(all, "link.target", WARNING, ERROR);
    windows(all, "cloud.goroot", ERROR, ERROR);
    windows(all, "cloud.gopath", WARNING, ERROR);
    windows(all, "cloud.gomodcache", ERROR, ERROR);
    windows(all, "cloud.gocache", ERROR, ERROR);
    windows(all, "cloud.gotmpdir", ERROR, ERROR);
    windows(all, "cloud.project", WARNING, ERROR);
    windows(all, "cloud.dehydrated", WARNING, ERROR);
    windows(all, "cloud.junction", WARNING, ERROR);
    add(all, "modcache.corrupt", ERROR, ERROR, LATER, NOT_YET);
  }

  private static void cgo(List<Entry> all) {
    any(all, "cgo.cc-missing", ERROR, ERROR, new CgoCcMissing());
    any(all, "cgo.cc-quoting", ERROR, ERROR, new CgoCcQuoting());
    any(all, "cgo.cc-msvc", ERROR, ERROR, new CgoCcMsvc());
    any(all, "cgo.cc-arch", ERROR, ERROR, new CgoCcArch());
  }

  private static void antivirus(List<Entry> all) {
    windows(all, "av.realtime", INFO, INFO);
    windows(all, "av.third-party", INFO, INFO);
    windows(all, "av.tamper", INFO, INFO);
    windows(all, "av.exclusions", INFO, WARNING);
    windows(all, "av.exclusion-broad", WARNING, ERROR);
    windows(all, "av.exclusion-ineffective", WARNING, WARNING);
    windows(all, "av.dev-drive", INFO, INFO);
    windows(all, "av.scan-cost", INFO, INFO);
    windows(all, "av.controlled-folder", WARNING, ERROR);
    windows(all, "av.smart-app-control", WARNING, ERROR);
    windows(all, "av.asr", WARNING, ERROR);
    add(all, "exec.blocked", ERROR, ERROR, LATER, NOT_YET);
  }

  private static void expectations(List<Entry> all) {
    any(all, "expect.version", ERROR, ERROR, new ExpectVersion());
    any(all, "expect.env", ERROR, ERROR, new ExpectEnv());
    any(all, "expect.location", ERROR, ERROR, new ExpectLocation());
    add(all, "artifact.machine", ERROR, ERROR, BUILD, NOT_YET);
    add(all, "artifact.vanished", ERROR, ERROR, BUILD, NOT_YET);
    add(all, "tls.bundle", ERROR, ERROR, LATER, NOT_YET);
    add(all, "tls.reachability", WARNING, ERROR, LATER, NOT_YET);
  }

  private static void services(List<Entry> all) {
    windows(all, "service.account", WARNING, ERROR);
    windows(all, "service.log-access", ERROR, ERROR);
    windows(all, "service.registry-access", ERROR, ERROR);
    windows(all, "service.logon-right", ERROR, ERROR);
    windows(all, "service.sid-type", INFO, WARNING);
    windows(all, "service.recovery", WARNING, ERROR);
    windows(all, "service.pprof-exposed", WARNING, ERROR);
    windows(all, "service.handles", WARNING, ERROR);
  }

  private static void any(
      List<Entry> all, String id, Severity severity, Severity strict, Check check) {
    add(all, id, severity, strict, ANY, check);
  }

  private static void windows(List<Entry> all, String id, Severity severity, Severity strict) {
    add(all, id, severity, strict, WINDOWS, new OnWindows(id));
  }

  private static void add(
      List<Entry> all,
      String id,
      Severity severity,
      Severity strict,
      CheckDefinition.Scope scope,
      Check check) {
    all.add(new Entry(new CheckDefinition(id, severity, strict, scope), check));
  }
}
