package io.github.goenv.toolchain;

import io.github.goenv.go.GoTarget;
import io.github.goenv.text.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The variables a command of go gets besides the inherited ones. GOROOT, GOPATH, GOCACHE and GOBIN
 * are never set unasked.
 */
public final class ChildVariables {
  private ChildVariables() {}

  /**
   * Those of a run.
   *
   * @param environment what is set for it
   * @param cgoEnabled value of CGO_ENABLED; null for Go's default
   * @param offline whether it may use no network
   * @param target what it compiles for
   * @param host the system go runs on
   * @throws BadCommand when a variable cannot be set, or has a parameter of its own
   */
  public static Map<String, String> of(
      Map<String, String> environment,
      @Nullable Boolean cgoEnabled,
      boolean offline,
      GoTarget target,
      GoTarget host)
      throws BadCommand {
    Map<String, String> variables = new TreeMap<>();
    for (Map.Entry<String, String> entry : environment.entrySet()) {
      check(entry.getKey(), entry.getValue(), cgoEnabled != null, !target.equals(host));
      variables.put(entry.getKey(), entry.getValue());
    }
    variables.put("GOOS", target.os());
    variables.put("GOARCH", target.arch());
    if (cgoEnabled != null) {
      variables.put("CGO_ENABLED", cgoEnabled ? "1" : "0");
    }
    if (offline) {
      offline(variables);
    }
    return variables;
  }

  /** Has go fetch nothing, whatever the variables say. */
  public static void offline(Map<String, String> variables) {
    variables.keySet().removeIf(name -> name.equalsIgnoreCase("GOPROXY"));
    variables.put("GOPROXY", "off");
  }

  /** The variables inherited and those added, which win. */
  public static Map<String, String> with(Map<String, String> inherited, Map<String, String> added) {
    Map<String, String> all = new LinkedHashMap<>(inherited);
    // Removed first: where names differ in case only, the last one counts on Windows.
    for (Map.Entry<String, String> variable : added.entrySet()) {
      all.remove(variable.getKey());
      all.put(variable.getKey(), variable.getValue());
    }
    return all;
  }

  private static void check(String name, String value, boolean cgo, boolean cross)
      throws BadCommand {
    if (name.isEmpty() || name.indexOf('=') >= 0 || name.indexOf('\0') >= 0) {
      throw new BadCommand(Text.of("build.env.badName", "name", name));
    }
    if (value.indexOf('\0') >= 0) {
      throw new BadCommand(Text.of("build.env.nul", "name", name));
    }
    // Names are case-insensitive on Windows, and a pom is shared with other systems.
    switch (name.toUpperCase(Locale.ROOT)) {
      case "GOOS", "GOARCH" -> throw new BadCommand(Text.of("build.env.target", "name", name));
      case "CGO_ENABLED" -> refuse(cgo, "build.env.cgo", name);
      case "GOBIN" -> refuse(cross, "build.env.gobin", name);
      default -> {}
    }
  }

  private static void refuse(boolean bad, String key, String name) throws BadCommand {
    if (bad) {
      throw new BadCommand(Text.of(key, "name", name));
    }
  }
}
