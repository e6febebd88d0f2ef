package io.github.goenv.probe;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the native probes need to know of the run.
 *
 * @param modules directories that may hold a {@code go.mod}
 * @param environment this process's variables
 * @param limit time each probe has
 */
public record NativeRequest(List<Path> modules, Map<String, String> environment, Duration limit) {

  static NativeRequest of(ProbeRequest request) {
    return new NativeRequest(request.modules(), request.environment(), request.limit());
  }

  /** The variable {@code name}, whose case does not matter; null when not set or empty. */
  public @Nullable String variable(String name) {
    String exact = environment.get(name);
    if (exact == null) {
      for (Map.Entry<String, String> entry : environment.entrySet()) {
        if (entry.getKey().toUpperCase(Locale.ROOT).equals(name.toUpperCase(Locale.ROOT))) {
          exact = entry.getValue();
        }
      }
    }
    return exact == null || exact.isEmpty() ? null : exact;
  }
}
