package io.github.goenv.lock;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a team expects of each machine.
 *
 * @param version a range of Go versions; null when any will do
 * @param env the value each variable of {@code go env} must have
 * @param offProject places that must not lie inside the project
 * @param localFixed places that must lie on a local volume
 */
public record Expected(
    @Nullable String version,
    Map<String, String> env,
    List<String> offProject,
    List<String> localFixed) {
  /** Nothing. */
  public static final Expected NOTHING = new Expected(null, Map.of(), List.of(), List.of());
}
