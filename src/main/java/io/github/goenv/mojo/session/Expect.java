package io.github.goenv.mojo.session;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.app.verify.LockFile;
import io.github.goenv.lock.Expected;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  /** The same as a lock has it. */
  public Expected locked() {
    return new Expected(version, env, offProject, localFixed);
  }

  /**
   * What the pom expects, and of the rest what a lock expects.
   *
   * @param pom null for nothing
   * @param keys as the parameter {@code publicKeys}
   * @param base what names of files with keys are relative to
   */
  public static PolicyRequest.Expect with(
      @Nullable Expect pom, LockFile lock, List<String> keys, Path base, Output output)
      throws CannotRun {
    Expect own = pom == null ? new Expect() : pom;
    Expected theirs = lock.expected(LockFile.keys(keys, base, output));
    Map<String, String> both = new LinkedHashMap<>(theirs.env());
    both.putAll(own.env);
    Set<String> locked = new HashSet<>(theirs.env().keySet());
    locked.removeAll(own.env.keySet());
    if (own.version == null && theirs.version() != null) {
      locked.add("version");
    }
    return new PolicyRequest.Expect(
        own.version == null ? theirs.version() : own.version,
        both,
        own.offProject.isEmpty() ? theirs.offProject() : own.offProject,
        own.localFixed.isEmpty() ? theirs.localFixed() : own.localFixed,
        locked);
  }

  /** The same as a value. */
  public PolicyRequest.Expect request() {
    return new PolicyRequest.Expect(version, env, offProject, localFixed);
  }
}
