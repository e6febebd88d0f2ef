package io.github.goenv.app.gobuild;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The place for what can be made again, by the custom of the system. */
public final class CacheDirectory {
  private static final String OURS = "goenv-maven-plugin";

  private CacheDirectory() {}

  /** Where helpers for {@code -toolexec} of this user are kept. */
  static Path ofThisUser() {
    return of(System.getProperty("os.name", ""), System.getProperty("user.home"), System.getenv());
  }

  /**
   * Where helpers for {@code -toolexec} are kept.
   *
   * @param os name of the system as Java has it
   * @param home the user's home directory
   */
  public static Path of(String os, String home, Map<String, String> environment) {
    return user(os.toLowerCase(Locale.ROOT), home, environment).resolve(OURS).resolve("toolexec");
  }

  private static Path user(String os, String home, Map<String, String> environment) {
    if (os.startsWith("windows")) {
      Path local = absolute(environment.get("LOCALAPPDATA"));
      return local == null ? Path.of(home, "AppData", "Local") : local;
    }
    if (os.startsWith("mac")) {
      return Path.of(home, "Library", "Caches");
    }
    // A relative path is to be ignored (XDG Base Directory Specification).
    Path xdg = absolute(environment.get("XDG_CACHE_HOME"));
    return xdg == null ? Path.of(home, ".cache") : xdg;
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
