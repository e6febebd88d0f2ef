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
 * @param kept the directory in which answers of this boot are kept from one reading to the next;
 *     null to keep none
 */
public record NativeRequest(
    List<Path> modules, Map<String, String> environment, Duration limit, @Nullable Path kept) {

  static NativeRequest of(ProbeRequest request, @Nullable Path kept) {
    return new NativeRequest(request.modules(), request.environment(), request.limit(), kept);
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
