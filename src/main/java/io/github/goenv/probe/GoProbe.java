package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoEnv;
import io.github.goenv.go.GoFailure;
import io.github.goenv.process.CannotStart;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the go command for its settings, once. */
final class GoProbe {
  /**
   * What checks need, and what a project may expect. Asking for names spares go the costly ones
   * (cmd/go, {@code needCostly}: CGO_CFLAGS and its like, PKG_CONFIG, GOGCCFLAGS), which are left
   * out, as is GOTOOLCHAIN: its answer would be that of {@link GoEnv}, not the user's.
   */
  static final List<String> NAMES =
      List.of(
          "AR",
          "CC",
          "CGO_ENABLED",
          "CXX",
          "GCCGO",
          "GO111MODULE",
          "GO386",
          "GOAMD64",
          "GOARCH",
          "GOARM",
          "GOARM64",
          "GOBIN",
          "GOCACHE",
          "GOCACHEPROG",
          "GODEBUG",
          "GOENV",
          "GOEXE",
          "GOEXPERIMENT",
          "GOFIPS140",
          "GOFLAGS",
          "GOHOSTARCH",
          "GOHOSTOS",
          "GOINSECURE",
          "GOMIPS",
          "GOMIPS64",
          "GOMOD",
          "GOMODCACHE",
          "GONOPROXY",
          "GONOSUMDB",
          "GOOS",
          "GOPATH",
          "GOPPC64",
          "GOPRIVATE",
          "GOPROXY",
          "GORISCV64",
          "GOROOT",
          "GOSUMDB",
          "GOTELEMETRY",
          "GOTMPDIR",
          "GOTOOLDIR",
          "GOVCS",
          "GOVERSION",
          "GOWASM",
          "GOWORK");

  /** What costs go more work, and what would be answered wrongly. */
  private static final Set<String> NEVER = Set.of("GOGCCFLAGS", "GOTOOLCHAIN");

  /** The system's number for a missing file; for a program that is there, what it names. */
  private static final int ENOENT = 2;

  private GoProbe() {}

  /**
   * Go's answer.
   *
   * @param env its settings
   * @param withoutSettings what it said when it refused to answer with the user's settings
   */
  record Answer(Fact<Map<String, String>> env, Fact<String> withoutSettings) {}

  /** Asks; a second time without the user's settings when go refuses because of them. */
  static Answer ask(Path go, ProbeRequest request) throws InterruptedException {
    Path directory = request.directory();
    Duration limit = request.limit();
    List<String> names = names(request.expected());
    Source source = Source.of(Source.Kind.API, "go env");
    GoEnv first = GoEnv.ask(go, directory, request.environment(), limit, names);
    if (first instanceof GoEnv.Answer answer) {
      return new Answer(Fact.known(clean(answer.values()), source), Fact.absent(source));
    }
    GoFailure failure = (GoFailure) first;
    if (failure.kind() == GoFailure.Kind.EXITED) {
      Map<String, String> plain = new LinkedHashMap<>();
      for (Map.Entry<String, String> variable : request.environment().entrySet()) {
        if (!ofGo(variable.getKey())) {
          plain.put(variable.getKey(), variable.getValue());
        }
      }
      plain.put("GOENV", "off");
      GoEnv second = GoEnv.ask(go, directory, plain, limit, names);
      if (second instanceof GoEnv.Answer answer) {
        return new Answer(
            Fact.known(clean(answer.values()), source),
            Fact.known(oneLine(failure.detail()), source));
      }
    }
    return new Answer(unknown(go, failure, limit), Fact.absent(source));
  }

  /** Whether go or its run time may stumble over it: {@code GOEXPERIMENT}, {@code GOMEMLIMIT}, … */
  private static boolean ofGo(String name) {
    return name.startsWith("GO") || name.startsWith("CGO_");
  }

  /**
   * The usual names and those of {@code expected} that go can answer without more work. Another
   * program's variable is not asked for: go would call it empty.
   */
  static List<String> names(Set<String> expected) {
    List<String> names = new ArrayList<>(NAMES);
    for (String name : expected) {
      boolean own = name.startsWith("GO") || name.equals("FC");
      if (own && !NEVER.contains(name) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static Map<String, String> clean(Map<String, String> values) {
    Map<String, String> clean = new LinkedHashMap<>();
    values.forEach((name, value) -> clean.put(name, Redaction.CREDENTIALS_ONLY.apply(value)));
    return clean;
  }

  private static Fact<Map<String, String>> unknown(Path go, GoFailure failure, Duration limit) {
    String detail = oneLine(failure.detail());
    return Fact.unknown(
        Text.of(
            key(failure),
            "path",
            go.toString(),
            "code",
            String.valueOf(failure.exitCode()),
            "seconds",
            String.valueOf(limit.toSeconds()),
            "detail",
            detail.isEmpty() ? "-" : detail));
  }

  private static String key(GoFailure failure) {
    return switch (failure.kind()) {
      case CANNOT_START -> "go.env.start" + suffix(failure.start());
      case TIMED_OUT -> "go.env.timeout";
      case EXITED -> "go.env.exited";
      case UNREADABLE -> failure.detail().isBlank() ? "go.env.nothing" : "go.env.unreadable";
    };
  }

  private static String suffix(@Nullable CannotStart start) {
    if (start == null) {
      return "";
    }
    return switch (start.kind()) {
      case NOT_FOR_THIS_MACHINE ->
          start.errorNumber().orElse(0) == ENOENT ? ".no-loader" : ".not-for-this-machine";
      case NOT_FOUND, NOT_EXECUTABLE ->
          "." + start.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      case TOO_LONG, OTHER -> "";
    };
  }

  private static String oneLine(String detail) {
    String text = detail.strip();
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end).strip();
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }
}
