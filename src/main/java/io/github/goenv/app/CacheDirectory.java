package io.github.goenv.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The place for what can be made again, by the custom of the system. */
public final class CacheDirectory {
  private static final String OURS = "goenv-maven-plugin";

  private CacheDirectory() {}

  /** The helpers for {@code -toolexec}. */
  public static final String HELPERS = "toolexec";

  /** What is known of checksum databases and published toolchains. */
  public static final String CHECKSUMS = "checksums";

  /** What WMI has answered since Windows was started. */
  public static final String ANSWERS = "answers";

  /** Versions of Go that were provisioned. */
  public static final String TOOLCHAINS = "toolchains";

  /**
   * Where this user's are kept.
   *
   * @param what {@link #HELPERS}, {@link #CHECKSUMS}, {@link #ANSWERS} or {@link #TOOLCHAINS}
   * @return null for an account without home directory
   */
  public static @Nullable Path ofThisUser(String what) {
    Path all =
        of(System.getProperty("os.name", ""), System.getProperty("user.home"), System.getenv());
    return all == null ? null : all.resolve(what);
  }

  /**
   * Where all of it is.
   *
   * @param os name of the system as Java has it
   * @param home the user's home directory; Java says {@code ?} for an account without one
   * @return null for an account without home directory
   */
  static @Nullable Path of(String os, @Nullable String home, Map<String, String> environment) {
    Path user = user(os.toLowerCase(Locale.ROOT), absolute(home), environment);
    return user == null ? null : user.resolve(OURS);
  }

  private static @Nullable Path user(
      String os, @Nullable Path home, Map<String, String> environment) {
    if (os.startsWith("windows")) {
      Path local = absolute(environment.get("LOCALAPPDATA"));
      return local == null && home != null ? home.resolve("AppData").resolve("Local") : local;
    }
    if (os.startsWith("mac")) {
      return home == null ? null : home.resolve("Library").resolve("Caches");
    }
    // A relative path is to be ignored (XDG Base Directory Specification).
    Path xdg = absolute(environment.get("XDG_CACHE_HOME"));
    return xdg == null && home != null ? home.resolve(".cache") : xdg;
  }

  private static @Nullable Path absolute(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      Path path = Path.of(typed);
      return path.isAbsolute() ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
