package io.github.goenv.coverage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What ran, by files.
 *
 * @param mode what the counts are
 * @param files name as go writes it, import path and file, to its blocks in their order; in
 *     alphabetical order
 */
public record CoverProfile(CoverMode mode, Map<String, List<Block>> files) {
  public CoverProfile {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** The same of some files. */
  public CoverProfile only(Predicate<String> wanted) {
    Map<String, List<Block>> some = new LinkedHashMap<>(files);
    some.keySet().removeIf(name -> !wanted.test(name));
    return new CoverProfile(mode, some);
  }

  /** The import path of a file's package: all before its last slash. */
  public static String packageOf(String file) {
    int slash = slash(file);
    return slash < 0 ? "." : file.substring(0, slash);
  }

  /** The file's name in its package. */
  public static String nameOf(String file) {
    return file.substring(slash(file) + 1);
  }

  /** Names are import paths with slashes, or paths of the system where go knew no package. */
  private static int slash(String file) {
    return Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
  }
}
