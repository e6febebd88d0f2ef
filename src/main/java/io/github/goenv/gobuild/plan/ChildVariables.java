package io.github.goenv.gobuild.plan;

import io.github.goenv.go.GoTarget;
import io.github.goenv.text.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variables one {@code go build} gets besides the inherited ones. GOROOT, GOPATH, GOCACHE and
 * GOBIN are never set unasked.
 */
public final class ChildVariables {
  private ChildVariables() {}

  static Map<String, String> of(BuildRequest request, GoTarget target, GoTarget host)
      throws CannotBuild {
    Map<String, String> variables = new TreeMap<>();
    for (Map.Entry<String, String> entry : request.environment().entrySet()) {
      check(entry.getKey(), entry.getValue(), request, !target.equals(host));
      variables.put(entry.getKey(), entry.getValue());
    }
    variables.put("GOOS", target.os());
    variables.put("GOARCH", target.arch());
    Boolean cgo = request.compile().cgoEnabled();
    if (cgo != null) {
      variables.put("CGO_ENABLED", cgo ? "1" : "0");
    }
    if (request.offline()) {
      variables.keySet().removeIf(name -> name.equalsIgnoreCase("GOPROXY"));
      variables.put("GOPROXY", "off");
    }
    return variables;
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

  private static void check(String name, String value, BuildRequest request, boolean cross)
      throws CannotBuild {
    if (name.isEmpty() || name.indexOf('=') >= 0 || name.indexOf('\0') >= 0) {
      throw new CannotBuild(Text.of("build.env.badName", "name", name));
    }
    if (value.indexOf('\0') >= 0) {
      throw new CannotBuild(Text.of("build.env.nul", "name", name));
    }
    // Names are case-insensitive on Windows, and a pom is shared with other systems.
    switch (name.toUpperCase(Locale.ROOT)) {
      case "GOOS", "GOARCH" -> throw new CannotBuild(Text.of("build.env.target", "name", name));
      case "CGO_ENABLED" -> refuse(request.compile().cgoEnabled() != null, "build.env.cgo", name);
      case "GOBIN" -> refuse(cross, "build.env.gobin", name);
      default -> {}
    }
  }

  private static void refuse(boolean bad, String key, String name) throws CannotBuild {
    if (bad) {
      throw new CannotBuild(Text.of(key, "name", name));
    }
  }
}
