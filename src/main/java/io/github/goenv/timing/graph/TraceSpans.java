package io.github.goenv.timing.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together beginnings and ends of loading and of downloads. */
final class TraceSpans {
  private static final int MAX_LOADS = 1_000;
  private static final int MAX_DOWNLOADS = 50_000;

  private final Intervals loading = new Intervals();
  private final Intervals downloading = new Intervals();
  private final Map<String, Long> open = new HashMap<>();
  private final Set<String> fetched = new HashSet<>();
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

  /**
   * A module's zip file is fetched or unpacked. Go has a span {@code modfetch.download} for modules
   * too that it finds in the module cache; then there is none of these in it ({@code download} in
   * cmd/go/internal/modfetch/fetch.go).
   *
   * @param zip {@code GOMODCACHE/cache/download/PATH/@v/VERSION.zip}
   */
  void fetch(@Nullable String zip) {
    String module = zip == null ? null : module(zip.replace('\\', '/'));
    if (module == null) {
      strange++;
    } else if (open.containsKey(module)) {
      fetched.add(module);
    }
  }

  private static @Nullable String module(String zip) {
    int from = zip.lastIndexOf("/cache/download/");
    int version = zip.lastIndexOf("/@v/");
    if (from < 0 || version < from || !zip.endsWith(".zip")) {
      return null;
    }
    String path = zip.substring(from + "/cache/download/".length(), version);
    return unescaped(path + "@" + zip.substring(version + 4, zip.length() - 4));
  }

  /** In the module cache a capital is written as an exclamation mark and the small letter. */
  private static String unescaped(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '!' && i + 1 < name.length()) {
        plain.append(Character.toUpperCase(name.charAt(++i)));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
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
      if (!fetched.remove(module)) {
        return; // it was in the module cache
      }
      if (!downloading.add(from, at)) {
        strange++;
        return;
      }
      downloads.add(at - from);
      modules.add(module);
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
