package io.github.goenv.go;

import java.util.Locale;

/** The systems whose rules differ for the go tool. */
public enum HostOs {
  WINDOWS,
  MAC,
  /** Linux and the other Unixes. */
  UNIX;

  /** The system a JVM says it runs on, by its {@code os.name}. */
  public static HostOs of(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") || name.startsWith("darwin") ? MAC : UNIX;
  }
}
