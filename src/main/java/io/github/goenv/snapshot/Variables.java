package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that matter to a Go build, in every scope they can be set in.
 *
 * @param process what this process inherited, and go inherits from it
 * @param user stored for the user (Windows: {@code HKCU\Environment})
 * @param machine stored for the machine (Windows: the registry; Unix: {@code /etc/environment};
 *     macOS: PATH of {@code /etc/paths})
 * @param fresh what a new process of this user would get (Windows: {@code CreateEnvironmentBlock})
 * @param goEnvFile the file {@code go env -w} writes; absent when there is none or {@code
 *     GOENV=off}
 * @param goRootFile {@code $GOROOT/go.env}
 * @param others values that are not in force and name a place, and what is there
 * @param caseSensitive whether names differ by case; they do not on Windows
 */
public record Variables(
    Map<String, String> process,
    Fact<Map<String, ScopedValue>> user,
    Fact<Map<String, ScopedValue>> machine,
    Fact<Map<String, String>> fresh,
    Fact<SettingsFile> goEnvFile,
    Fact<SettingsFile> goRootFile,
    Fact<List<OtherValue>> others,
    boolean caseSensitive) {

  /** This process's value of {@code name}, or null when it is not set. */
  public @Nullable String process(String name) {
    return lookUp(process, name);
  }

  /**
   * The value a user gave for a Go variable, and where: the environment if it is not empty there,
   * else the {@code go env -w} file (cmd/go/internal/cfg, {@code Getenv}). Absent when neither has
   * it; unknown when the file could not be read and might have it.
   */
  public Fact<String> explicit(String name) {
    String own = process(name);
    if (own != null && !own.isEmpty()) {
      return Fact.known(own, Source.process(name));
    }
    if (goEnvFile instanceof Fact.Known<SettingsFile> file) {
      String value = file.value().values().get(name);
      Source source = Source.of(Source.Kind.GO_ENV_FILE, file.value().path());
      return value == null || value.isEmpty() ? Fact.absent(source) : Fact.known(value, source);
    }
    if (goEnvFile instanceof Fact.Unknown<SettingsFile> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    return Fact.absent(Source.process(name));
  }

  /**
   * Whether go reads it: {@code GO…}, {@code CGO_…}, CC, CXX. Go's own names have no underscore, so
   * {@code GOOGLE_API_KEY} is none of them.
   */
  public static boolean ofGo(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.equals("CC")
        || upper.equals("CXX")
        || upper.startsWith("CGO_")
        || upper.startsWith("GO") && upper.indexOf('_') < 0 && upper.length() > 2;
  }

  /** Looks a name up in {@code map} by this system's rule of case. */
  public <T> @Nullable T lookUp(Map<String, T> map, String name) {
    T exact = map.get(name);
    if (exact != null || caseSensitive) {
      return exact;
    }
    for (Map.Entry<String, T> entry : map.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(name)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
