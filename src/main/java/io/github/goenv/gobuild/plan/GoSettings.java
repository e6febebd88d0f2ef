package io.github.goenv.gobuild.plan;

import io.github.goenv.go.GoTarget;
import io.github.goenv.go.QuotedWords;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What concerns the speed of builds and is set for go: by its own answer, and by the variables that
 * a plan adds.
 *
 * @param answers what {@code go env} said, asked with the variables of the request
 * @param environment all variables of this process
 * @param windows whether names of variables are case-insensitive
 */
public record GoSettings(
    Map<String, String> answers, Map<String, String> environment, boolean windows) {

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

  /** Read by Go's run time, or not answered as they are ({@code GOTOOLCHAIN}). */
  private static final String[] VARIABLES = {"GOTOOLCHAIN", "GOMAXPROCS", "GOGC", "GOMEMLIMIT"};

  /** Nothing is known. */
  public static final GoSettings NONE = new GoSettings(Map.of(), Map.of(), false);

  public GoSettings {
    answers = Map.copyOf(answers);
    environment = Map.copyOf(environment);
  }

  /** The version of the installed go, as {@code go1.26.8}; null when not known. */
  public @Nullable String version() {
    return known(answers.get("GOVERSION"));
  }

  /** What holds for a plan, by name; what is empty or unknown is omitted. */
  public Map<String, String> of(BuildPlan plan) {
    Map<String, String> settings = new TreeMap<>();
    for (String name : ASKED) {
      put(settings, name, value(name, plan, answers.get(name)));
    }
    GoTarget target = plan.target();
    boolean same =
        target.os().equals(answers.get("GOOS")) && target.arch().equals(answers.get("GOARCH"));
    for (String name : ASKED_FOR_TARGET) {
      String answer = same ? answers.get(name) : null;
      put(settings, name, value(name, plan, answer == null ? variable(name) : answer));
    }
    for (String name : VARIABLES) {
      put(settings, name, value(name, plan, variable(name)));
    }
    return settings;
  }

  private static @Nullable String value(String name, BuildPlan plan, @Nullable String otherwise) {
    String set = plan.environment().get(name);
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
