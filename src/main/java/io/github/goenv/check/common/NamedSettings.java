package io.github.goenv.check.common;

import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.Variables;
import org.jspecify.annotations.Nullable;

/** The user's settings that go's words are about. */
public final class NamedSettings {
  /** What go's words may name: its own variables, and those it places its caches by. */
  private static final String[] NAMES = {
    "GO111MODULE",
    "GO386",
    "GOAMD64",
    "GOARM64",
    "GOARM",
    "GOAUTH",
    "GOCACHEPROG",
    "GOCACHE",
    "GODEBUG",
    "GOEXPERIMENT",
    "GOFIPS140",
    "GOFLAGS",
    "GOINSECURE",
    "GOMEMLIMIT",
    "GOMIPS64",
    "GOMIPS",
    "GOMODCACHE",
    "GONOPROXY",
    "GONOSUMDB",
    "GOOS",
    "GOARCH",
    "GOPATH",
    "GOPPC64",
    "GOPRIVATE",
    "GOPROXY",
    "GORISCV64",
    "GOROOT",
    "GOSUMDB",
    "GOTMPDIR",
    "GOTOOLCHAIN",
    "GOVCS",
    "GOWASM",
    "GOWORK",
    "CGO_ENABLED",
    "CC",
    "CXX",
    "FC",
    "AR",
    "PKG_CONFIG",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME"
  };

  private NamedSettings() {}

  /** Which of the user's settings go's words are about; null for none. */
  public static @Nullable String culprit(Variables variables, String text) {
    for (String name : NAMES) {
      if (word(text, name) && setting(variables, name) != null) {
        return name;
      }
    }
    if (word(text, "GOMODCACHE") && setting(variables, "GOPATH") != null) {
      return "GOPATH"; // which it is made of
    }
    Evidence toolchain = setting(variables, "GOTOOLCHAIN");
    if (toolchain != null && text.contains("toolchain") && text.contains(toolchain.value())) {
      return "GOTOOLCHAIN";
    }
    Evidence flags = setting(variables, "GOFLAGS");
    if (flags != null) {
      for (String flag : flags.value().strip().split("\\s+")) {
        if (flag.length() > 2 && flag.startsWith("-") && names(text, flag)) {
          return "GOFLAGS";
        }
      }
    }
    return null;
  }

  /** Whether go names the flag, or what it was given. */
  private static boolean names(String text, String flag) {
    int from = flag.startsWith("--") ? 2 : 1;
    int equals = flag.indexOf('=');
    String name = flag.substring(from, equals < 0 ? flag.length() : equals);
    String value = equals < 0 ? "" : flag.substring(equals + 1);
    boolean path = value.indexOf('/') >= 0 || value.indexOf('.') >= 0;
    return word(text, "-" + name) || text.contains(name + "=") || path && text.contains(value);
  }

  private static boolean word(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  /** What the user set; null when nothing. */
  public static @Nullable Evidence setting(Variables variables, String name) {
    return variables.explicit(name) instanceof Fact.Known<String> known
        ? new Evidence(name, known.value(), known.source())
        : null;
  }
}
