package io.github.goenv.check;

/** The checks of what only Windows has. */
final class WindowsChecks {
  private WindowsChecks() {}

  /** The check with that id; one that answers <em>unknown</em> when this version has none. */
  static Check find(String id) {
    return switch (id) {
      case "exe.machine" -> new ExeMachine();
      case "exe.not-pe" -> new ExeNotPe();
      case "env.scope-conflict" -> new EnvScopeConflict();
      case "env.stale" -> new EnvStale();
      case "env.systemprofile" -> new EnvSystemprofile();
      case "path.unexpanded" -> new PathUnexpanded();
      case "path.too-long" -> new PathTooLong();
      case "alias.execution" -> new AliasExecution();
      case "alias.app-paths" -> new AliasAppPaths();
      case "alias.shell" -> new AliasShell();
      case "alias.policy" -> new AliasPolicy();
      case "path.length" -> new PathLength();
      case "path.wsl" -> new PathWsl();
      case "path.unc" -> new PathUnc();
      case "path.subst" -> new PathSubst();
      case "link.target" -> new LinkTarget();
      case "cloud.goroot" -> new CloudPlace("GOROOT");
      case "cloud.gopath" -> new CloudPlace("GOPATH");
      case "cloud.gomodcache" -> new CloudPlace("GOMODCACHE");
      case "cloud.gocache" -> new CloudPlace("GOCACHE");
      case "cloud.gotmpdir" -> new CloudPlace("GOTMPDIR");
      case "cloud.project" -> new CloudPlace("project");
      case "cloud.dehydrated" -> new CloudDehydrated();
      case "cloud.junction" -> new CloudJunction();
      case "av.realtime" -> new AvRealtime();
      case "av.third-party" -> new AvThirdParty();
      case "av.tamper" -> new AvTamper();
      case "av.exclusions" -> new AvExclusions();
      case "av.exclusion-broad" -> new AvExclusionBroad();
      case "av.exclusion-ineffective" -> new AvExclusionIneffective();
      case "av.dev-drive" -> new AvDevDrive();
      case "av.controlled-folder" -> new AvControlledFolder();
      case "av.smart-app-control" -> new AvSmartAppControl();
      case "av.asr" -> new AvAsr();
      default -> new NotExaminedYet();
    };
  }
}
