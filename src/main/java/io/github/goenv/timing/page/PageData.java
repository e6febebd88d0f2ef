package io.github.goenv.timing.page;

import io.github.goenv.timing.BuildReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows.
 *
 * @param now the build
 * @param before an earlier build of the same target to compare it with; null when none is given,
 *     the reader can still choose a file
 * @param findings what the doctor found that concerns speed
 * @param language the language the page begins with: {@code en}, {@code zh-CN}, or {@code auto} for
 *     that of the browser
 * @param toolVersion the version of this plugin
 */
public record PageData(
    BuildReport now,
    @Nullable BuildReport before,
    List<SpeedFinding> findings,
    String language,
    String toolVersion) {

  /** Keeps its own copy of {@code findings}. */
  public PageData {
    findings = List.copyOf(findings);
  }
}
