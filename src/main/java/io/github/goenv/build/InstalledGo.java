package io.github.goenv.build;

import io.github.goenv.go.DistList;
import io.github.goenv.go.GoEnv;
import io.github.goenv.go.GoFailure;
import io.github.goenv.go.GoTarget;
import io.github.goenv.go.GoVersion;
import io.github.goenv.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A go of this machine that has answered once. */
public final class InstalledGo implements Toolchain {
  /** The oldest that has the flags and files relied on. */
  private static final String OLDEST = "1.21";

  private static final List<String> NAMES = List.of("GOHOSTOS", "GOHOSTARCH", "GOVERSION");

  private final Path go;
  private final Path directory;
  private final Map<String, String> environment;
  private final Duration timeout;
  private final GoTarget host;

  private InstalledGo(
      Path go, Path directory, Map<String, String> environment, Duration timeout, GoTarget host) {
    this.go = go;
    this.directory = directory;
    this.environment = environment;
    this.timeout = timeout;
    this.host = host;
  }

  /**
   * Asks go about itself.
   *
   * @param go absolute path of the executable
   * @param directory where the build will run
   * @param environment all variables go gets
   * @param timeout how long one answer may take
   * @throws CannotBuild when go gives no answer or is too old
   */
  public static InstalledGo ask(
      Path go, Path directory, Map<String, String> environment, Duration timeout)
      throws CannotBuild, InterruptedException {
    GoEnv env = GoEnv.ask(go, directory, environment, timeout, NAMES);
    if (env instanceof GoFailure failure) {
      throw new CannotBuild(GoProblems.of(go, failure), failure.start());
    }
    Map<String, String> values = ((GoEnv.Answer) env).values();
    String os = values.getOrDefault("GOHOSTOS", "");
    String arch = values.getOrDefault("GOHOSTARCH", "");
    String version = values.getOrDefault("GOVERSION", "");
    if (os.isEmpty() || arch.isEmpty()) {
      throw new CannotBuild(Text.of("build.go.noHost", "go", go.toString()));
    }
    if (isTooOld(version)) {
      throw new CannotBuild(
          Text.of("build.go.old", "go", go.toString(), "version", version, "oldest", OLDEST));
    }
    return new InstalledGo(go, directory, environment, timeout, new GoTarget(os, arch));
  }

  /** A version that cannot be read is not called old. */
  private static boolean isTooOld(String version) {
    Optional<GoVersion> known = GoVersion.parse(version);
    Optional<GoVersion> oldest = GoVersion.parse(OLDEST);
    return known.isPresent() && oldest.isPresent() && !known.get().isAtLeast(oldest.get());
  }

  @Override
  public Path go() {
    return go;
  }

  @Override
  public GoTarget host() {
    return host;
  }

  @Override
  public DistList targets() throws InterruptedException {
    return DistList.ask(go, directory, environment, timeout);
  }
}
