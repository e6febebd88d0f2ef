package io.github.goenv.toolchain;

import io.github.goenv.go.Nearest;
import io.github.goenv.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds parameters to a list of names. */
public final class KnownNames {
  private KnownNames() {}

  /**
   * Accepts a known value.
   *
   * @throws BadCommand for any other, with the nearest known one
   */
  public static void check(String parameter, String value, List<String> names) throws BadCommand {
    if (names.contains(value)) {
      return;
    }
    String all = String.join(", ", names);
    @Nullable String nearest = Nearest.of(value, names).orElse(null);
    throw new BadCommand(
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
