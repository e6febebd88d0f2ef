package io.github.goenv.gobuild.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code go build} is told about compiling.
 *
 * @param tags build tags
 * @param trimpath leave the machine's paths out of the program
 * @param buildmode value of {@code -buildmode}, null for Go's default
 * @param race with the race detector
 * @param cgoEnabled value of CGO_ENABLED, null for Go's default
 * @param mod value of {@code -mod}, null for Go's default
 */
public record CompileOptions(
    List<String> tags,
    boolean trimpath,
    @Nullable String buildmode,
    boolean race,
    @Nullable Boolean cgoEnabled,
    @Nullable String mod) {

  /** Go's defaults. */
  public static final CompileOptions NONE =
      new CompileOptions(List.of(), false, null, false, null, null);

  public CompileOptions {
    tags = List.copyOf(tags);
  }
}
