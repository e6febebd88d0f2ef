package io.github.goenv.go;

import java.util.Locale;
import java.util.Map;

/**
 * Where go keeps the settings of {@code go env -w}: by {@code GOENV}, else in os.UserConfigDir
 * (cmd/go/internal/cfg EnvFile, os/file.go).
 */
public sealed interface GoEnvLocation {

  /**
   * In this file, which need not exist.
   *
   * @param path as go would open it; a relative one counts from go's working directory
   */
  record At(String path) implements GoEnvLocation {}

  /** {@code GOENV=off}: there is none. */
  record Off() implements GoEnvLocation {}

  /** Nowhere, because the system's variables do not say where. */
  record Undefined() implements GoEnvLocation {}

  /** Finds the place from the environment go would get. */
  static GoEnvLocation of(HostOs os, Map<String, String> environment) {
    String goenv = value(os, environment, "GOENV");
    if (!goenv.isEmpty()) {
      return goenv.equals("off") ? new Off() : new At(goenv);
    }
    return switch (os) {
      case WINDOWS -> windows(value(os, environment, "AppData"));
      case MAC -> mac(value(os, environment, "HOME"));
      case UNIX -> unix(value(os, environment, "XDG_CONFIG_HOME"), value(os, environment, "HOME"));
    };
  }

  private static GoEnvLocation windows(String appData) {
    return appData.isEmpty() ? new Undefined() : new At(join(appData.replace('/', '\\'), '\\'));
  }

  private static GoEnvLocation mac(String home) {
    return home.isEmpty()
        ? new Undefined()
        : new At(join(home + "/Library/Application Support", '/'));
  }

  private static GoEnvLocation unix(String config, String home) {
    if (!config.isEmpty()) {
      return config.startsWith("/") ? new At(join(config, '/')) : new Undefined();
    }
    return home.isEmpty() ? new Undefined() : new At(join(home + "/.config", '/'));
  }

  private static String join(String directory, char separator) {
    int end = directory.length();
    while (end > 0 && directory.charAt(end - 1) == separator) {
      end--;
    }
    return directory.substring(0, end) + separator + "go" + separator + "env";
  }

  private static String value(HostOs os, Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null && os == HostOs.WINDOWS) {
      String wanted = name.toUpperCase(Locale.ROOT);
      for (Map.Entry<String, String> entry : environment.entrySet()) {
        if (entry.getKey().toUpperCase(Locale.ROOT).equals(wanted)) {
          value = entry.getValue();
        }
      }
    }
    return value == null ? "" : value;
  }
}
