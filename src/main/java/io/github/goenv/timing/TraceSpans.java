package io.github.goenv.timing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together beginnings and ends of loading and of downloads. */
final class TraceSpans {
  private static final int MAX_LOADS = 1_000;
  private static final int MAX_DOWNLOADS = 50_000;
  private static final int MAX_NAMES = 8;

  private final Intervals loading = new Intervals();
  private final Intervals downloading = new Intervals();
  private final Map<String, Long> open = new HashMap<>();
  private final List<Long> downloads = new ArrayList<>();
  private final List<String> modules = new ArrayList<>();
  private int depth;
  private int loads;
  private long loadFrom;
  private int strange;

  /** Spans inside one another count once. */
  void load(char phase, long at) {
    if (at < 0) {
      strange++;
    } else if (phase == 'B') {
      if (depth++ == 0) {
        loadFrom = at;
      }
    } else if (phase == 'E' && depth > 0) {
      if (--depth == 0 && (++loads > MAX_LOADS || !loading.add(loadFrom, at))) {
        strange++;
      }
    } else {
      strange++;
    }
  }

  void download(@Nullable String module, char phase, long at) {
    if (module == null || at < 0) {
      strange++;
      return;
    }
    Long from = open.get(module);
    if (phase == 'B' && from == null && open.size() < MAX_DOWNLOADS) {
      open.put(module, at);
    } else if (phase == 'E' && from != null && downloads.size() < MAX_DOWNLOADS) {
      open.remove(module);
      if (!downloading.add(from, at)) {
        strange++;
        return;
      }
      downloads.add(at - from);
      if (modules.size() < MAX_NAMES) {
        modules.add(module);
      }
    } else {
      strange++;
    }
  }

  /** How long loading took each time, without the time in which anything was downloaded. */
  List<Long> loads() {
    return loading.lengthsWithout(downloading);
  }

  List<Long> downloads() {
    return downloads;
  }

  List<String> modules() {
    return modules;
  }

  int strange() {
    return strange;
  }
}
