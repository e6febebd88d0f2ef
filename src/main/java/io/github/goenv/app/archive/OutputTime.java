package io.github.goenv.app.archive;

import io.github.goenv.archive.ArchiveTime;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The time that what is written is said to be of. */
public final class OutputTime {
  private OutputTime() {}

  /**
   * That of {@code project.build.outputTimestamp}, else of SOURCE_DATE_EPOCH.
   *
   * @param typed value of the property; null when nobody says
   * @param environment of this process
   * @return {@link ArchiveTime#DEFAULT} when neither is set
   * @throws BadCommand when it is no time
   */
  public static Instant of(@Nullable String typed, Map<String, String> environment)
      throws BadCommand {
    String name = "project.build.outputTimestamp";
    String value = typed;
    if (value == null || value.isBlank()) {
      name = "SOURCE_DATE_EPOCH";
      value = environment.get(name);
    }
    Text bad = Text.of("pack.time", "name", name, "value", String.valueOf(value));
    return ArchiveTime.read(value).orElseThrow(() -> new BadCommand(bad));
  }

  /** The same, null when neither is set. */
  public static @Nullable Instant said(@Nullable String typed, Map<String, String> environment)
      throws BadCommand {
    Instant time = of(typed, environment);
    return time.equals(ArchiveTime.DEFAULT) ? null : time;
  }
}
