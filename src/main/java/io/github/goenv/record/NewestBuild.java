package io.github.goenv.record;

import io.github.goenv.record.RecordStore.Kept;
import io.github.goenv.timing.BuildReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The build that is shown where none is named: the newest one in which go did something, as one
 * that found everything up to date has nothing to show.
 *
 * @param build the newest that ended by itself where go had nothing to do in any
 * @param after the newest of those after it in which go found everything up to date; null for none
 * @param count how many these are
 */
public record NewestBuild(Kept build, @Nullable BuildReport after, int count) {

  /**
   * That of a target.
   *
   * @param records newest first
   * @return null where no build has ended by itself
   */
  public static @Nullable NewestBuild of(List<Kept> records) {
    Kept idle = null;
    int count = 0;
    for (Kept each : records) {
      if (each.unfinished()) {
        continue;
      }
      if (!each.report().idle()) {
        return new NewestBuild(each, idle == null ? null : idle.report(), count);
      }
      idle = idle == null ? each : idle;
      count++;
    }
    return idle == null ? null : new NewestBuild(idle, null, 0);
  }
}
