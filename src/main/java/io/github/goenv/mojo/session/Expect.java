package io.github.goenv.mojo.session;

import io.github.goenv.app.policy.PolicyRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a project expects of a machine, as the pom has it. */
public class Expect {
  /** A range of Go versions: {@code 1.26}, {@code 1.24+}, {@code [1.24,1.27)}. */
  @Nullable String version;

  /** The value each variable of {@code go env} must have. */
  Map<String, String> env = Map.of();

  /**
   * Directories that must not be inside the project: GOCACHE, GOMODCACHE, GOPATH, GOTMPDIR, GOROOT.
   */
  List<String> offProject = List.of();

  /** Directories that must be on a local volume. */
  List<String> localFixed = List.of();

  /** Names of the variables of {@code go env}. */
  public Set<String> names() {
    return env.keySet();
  }

  /** The same as a value. */
  public PolicyRequest.Expect request() {
    return new PolicyRequest.Expect(version, env, offProject, localFixed);
  }
}
