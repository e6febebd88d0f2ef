package io.github.goenv.toolchain;

import io.github.goenv.go.DistList;
import io.github.goenv.go.GoEnv;
import io.github.goenv.go.GoFailure;
import io.github.goenv.go.GoTarget;
import io.github.goenv.go.GoVersion;
import io.github.goenv.text.Text;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A go of this machine that has answered once. */
public final class InstalledGo implements Toolchain {
  /** The oldest that has the flags and files relied on. */
  private static final String OLDEST = "1.21";

  private static final boolean WINDOWS = File.separatorChar == '\\';

  private final Path go;
  private final Path directory;
  private final Map<String, String> environment;
  private final Duration timeout;
  private final GoTarget host;
  private final GoSettings settings;

  private InstalledGo(
      Path go,
      Path directory,
      Map<String, String> environment,
      Duration timeout,
      GoTarget host,
      GoSettings settings) {
    this.go = go;
    this.directory = directory;
    this.environment = environment;
    this.timeout = timeout;
    this.host = host;
    this.settings = settings;
  }

  /**
   * Asks go about itself.
   *
   * @param go absolute path of the executable
   * @param directory where it will run
   * @param variables what is set for it besides those of this process
   * @param inherited all variables of this process
   * @param timeout how long one answer may take
   * @throws BadCommand when there is no such directory, go gives no answer, or it is too old
   */
  public static InstalledGo ask(
      Path go,
      Path directory,
      Map<String, String> variables,
      Map<String, String> inherited,
      Duration timeout)
      throws BadCommand, InterruptedException {
    if (!Files.isDirectory(directory)) {
      throw new BadCommand(Text.of("build.workingDirectory", "directory", directory.toString()));
    }
    Map<String, String> environment = ChildVariables.with(inherited, variables);
    GoEnv env = GoEnv.ask(go, directory, environment, timeout, names());
    if (env instanceof GoFailure failure) {
      throw new BadCommand(GoProblems.of(go, failure), failure.start());
    }
    return of(go, directory, environment, timeout, ((GoEnv.Answer) env).values());
  }

  /**
   * A go that was asked before, as it would be asked now.
   *
   * @param answers of {@code go env}, by name
   * @return null where they lack something, so that go has to be asked
   * @throws BadCommand when it is too old
   * @see #ask
   */
  public static @Nullable InstalledGo answered(
      Path go,
      Path directory,
      Map<String, String> variables,
      Map<String, String> inherited,
      Duration timeout,
      Map<String, String> answers)
      throws BadCommand {
    return Files.isDirectory(directory) && answers.keySet().containsAll(names())
        ? of(go, directory, ChildVariables.with(inherited, variables), timeout, answers)
        : null;
  }

  private static InstalledGo of(
      Path go,
      Path directory,
      Map<String, String> environment,
      Duration timeout,
      Map<String, String> values)
      throws BadCommand {
    String os = values.getOrDefault("GOHOSTOS", "");
    String arch = values.getOrDefault("GOHOSTARCH", "");
    String version = values.getOrDefault("GOVERSION", "");
    if (os.isEmpty() || arch.isEmpty()) {
      throw new BadCommand(Text.of("build.go.noHost", "go", go.toString()));
    }
    if (isTooOld(version)) {
      throw new BadCommand(
          Text.of("build.go.old", "go", go.toString(), "version", version, "oldest", OLDEST));
    }
    return new InstalledGo(
        go,
        directory,
        environment,
        timeout,
        new GoTarget(os, arch),
        settings(directory, environment, values));
  }

  /** The same go, run in another directory where it gives the same answers. */
  public InstalledGo in(Path other) {
    return other.equals(directory)
        ? this
        : new InstalledGo(go, other, environment, timeout, host, settings);
  }

  private static GoSettings settings(
      Path directory, Map<String, String> environment, Map<String, String> values) {
    Map<String, String> answers = new HashMap<>(values);
    answers.put(
        ToolchainChoice.NAME, ToolchainChoice.inForce(directory, environment, values, WINDOWS));
    return new GoSettings(answers, environment, WINDOWS);
  }

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(List.of("GOHOSTOS", "GOHOSTARCH", "GOOS", "GOARCH", "GOENV"));
    Collections.addAll(names, GoSettings.ASKED);
    Collections.addAll(names, GoSettings.ASKED_FOR_TARGET);
    return names;
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
  public GoSettings settings() {
    return settings;
  }

  /** Asked only where another go may have done the work, so that most builds ask once. */
  @Override
  public GoSettings settingsOf(GoRun run, boolean built, @Nullable String builtBy) {
    if (isOwn() || builtBy != null && builtBy.equals(settings.version())) {
      return settings;
    }
    Map<String, String> variables = ChildVariables.with(environment, run.environment());
    List<String> names = names();
    if (built) {
      names.add(ToolchainChoice.NAME);
    } else {
      // A go that is not here did nothing, and is not fetched to be asked.
      ChildVariables.offline(variables);
      names.remove("GOPROXY");
    }
    try {
      GoEnv env = GoEnv.askBuilder(go, run.directory(), variables, timeout, names);
      return env instanceof GoEnv.Answer answer
          ? settings.with(answer.values())
          : settings.ofAnother(builtBy);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return settings.ofAnother(builtBy);
    }
  }

  @Override
  public GoSettings settingsUnasked() {
    return isOwn() ? settings : settings.ofAnother(null);
  }

  private boolean isOwn() {
    return ToolchainChoice.isOwn(settings.toolchain(), settings.version());
  }

  @Override
  public DistList targets() throws InterruptedException {
    return DistList.ask(go, directory, environment, timeout);
  }
}
