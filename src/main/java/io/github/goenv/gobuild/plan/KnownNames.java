package io.github.goenv.gobuild.plan;

import io.github.goenv.go.Nearest;
import io.github.goenv.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds parameters to a list of names. */
final class KnownNames {
  private KnownNames() {}

  /**
   * Accepts a known value.
   *
   * @throws CannotBuild for any other, with the nearest known one
   */
  static void check(String parameter, String value, List<String> names) throws CannotBuild {
    if (names.contains(value)) {
      return;
    }
    String all = String.join(", ", names);
    @Nullable String nearest = Nearest.of(value, names).orElse(null);
    throw new CannotBuild(
        nearest == null
            ? Text.of("build.name.unknown", "parameter", parameter, "value", value, "names", all)
            : Text.of(
                "build.name.unknownNear",
                "parameter",
                parameter,
                "value",
                value,
                "names",
                all,
                "nearest",
                nearest));
  }
}
