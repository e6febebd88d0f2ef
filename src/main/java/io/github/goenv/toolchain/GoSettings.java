package io.github.goenv.toolchain;

import io.github.goenv.go.GoTarget;
import io.github.goenv.go.QuotedWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What concerns the speed of builds and is set for go: by its own answer, and by the variables that
 * a run adds.
 *
 * @param answers what {@code go env} said, asked with the variables of the request; its GOTOOLCHAIN
 *     is the one in force
 * @param environment all variables of this process
 * @param windows whether names of variables are case-insensitive
 */
public record GoSettings(
    Map<String, String> answers, Map<String, String> environment, boolean windows)
    implements BuilderSettings {

  /** Names that {@code go env} is asked for. */
  static final String[] ASKED = {
    "GOVERSION",
    "GOROOT",
    "GOCACHE",
    "GOCACHEPROG",
    "GOMODCACHE",
    "GOTMPDIR",
    "GOFLAGS",
    "GOPROXY",
    "GOEXPERIMENT",
    "GODEBUG",
    "GOFIPS140",
    "GOWORK",
  };

  /** The same; their values depend on the target go was asked for. */
  static final String[] ASKED_FOR_TARGET = {
    "CGO_ENABLED", "CC", "CXX", "GOAMD64", "GOARM64", "GOARM", "GO386"
  };

  /** Read by Go's run time from the environment alone. */
  private static final String[] VARIABLES = {"GOMAXPROCS", "GOGC", "GOMEMLIMIT"};

  /** Known by {@code go env} in some versions only; read by the run time of all. */
  private static final String GODEBUG = "GODEBUG";

  /** Nothing is known. */
  public static final GoSettings NONE = new GoSettings(Map.of(), Map.of(), false);

  public GoSettings {
    answers = Map.copyOf(answers);
    environment = Map.copyOf(environment);
  }

  /** The version of this go, as {@code go1.26.8}; null when not known. */
  public @Nullable String version() {
    return known(answers.get("GOVERSION"));
  }

  @Override
  public GoSettings settingsOf(GoRun run, boolean built, @Nullable String builtBy) {
    return this;
  }

  @Override
  public GoSettings settingsUnasked() {
    return this;
  }

  /** The GOTOOLCHAIN in force; {@code local} when not known. */
  String toolchain() {
    return answers.getOrDefault(ToolchainChoice.NAME, "local");
  }

  /** The same by other answers of go. */
  GoSettings with(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(answers);
    for (Map.Entry<String, String> other : others.entrySet()) {
      // Where nothing sets it go says nothing and takes "local".
      if (!other.getKey().equals(ToolchainChoice.NAME) || !other.getValue().isEmpty()) {
        all.put(other.getKey(), other.getValue());
      }
    }
    return new GoSettings(all, environment, windows);
  }

  /** The same of a go of which at most the version is known. */
  GoSettings ofAnother(@Nullable String version) {
    return with(Map.of("GOVERSION", version == null ? "" : version, "GOROOT", ""));
  }

  /** What holds for a run, by name; what is empty or unknown is omitted. */
  public Map<String, String> of(GoRun run) {
    Map<String, String> settings = new TreeMap<>();
    for (String name : ASKED) {
      put(settings, name, value(name, run, answers.get(name)));
    }
    String toolchain = answers.get(ToolchainChoice.NAME);
    put(settings, ToolchainChoice.NAME, value(ToolchainChoice.NAME, run, toolchain));
    if (!settings.containsKey(GODEBUG)) {
      put(settings, GODEBUG, value(GODEBUG, run, variable(GODEBUG)));
    }
    GoTarget target = run.target();
    boolean same =
        target.os().equals(answers.get("GOOS")) && target.arch().equals(answers.get("GOARCH"));
    for (String name : ASKED_FOR_TARGET) {
      String answer = same ? answers.get(name) : null;
      put(settings, name, value(name, run, answer == null ? variable(name) : answer));
    }
    for (String name : VARIABLES) {
      put(settings, name, value(name, run, variable(name)));
    }
    return settings;
  }

  private static @Nullable String value(String name, GoRun run, @Nullable String otherwise) {
    String set = run.environment().get(name);
    return set == null ? otherwise : set;
  }

  private @Nullable String variable(String name) {
    return GoExecutable.variable(environment, name, windows);
  }

  private static void put(Map<String, String> settings, String name, @Nullable String value) {
    String known = known(value);
    if (known == null) {
      return;
    }
    // A command line of the user's, which may hold anything.
    settings.put(name, name.equals("GOCACHEPROG") ? firstWord(known) : known);
  }

  private static String firstWord(String words) {
    List<String> split = QuotedWords.split(words).orElse(List.of());
    return split.isEmpty() ? "-" : split.get(0);
  }

  private static @Nullable String known(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
