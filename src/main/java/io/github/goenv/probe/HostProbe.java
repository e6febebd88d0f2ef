package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.go.GoTarget;
import io.github.goenv.snapshot.Host;
import io.github.goenv.snapshot.windows.WindowsSystem;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what machine and account this is, as far as Java tells. */
public final class HostProbe {
  /** CI systems by the variable that the documentation of each names. */
  private static final String[][] CI = {
    {"GITHUB_ACTIONS", "github"},
    {"TF_BUILD", "azure"},
    {"TEAMCITY_VERSION", "teamcity"},
    {"GITLAB_CI", "gitlab"},
    {"JENKINS_URL", "jenkins"},
    {"BUILDKITE", "buildkite"},
    {"CIRCLECI", "circleci"},
    {"APPVEYOR", "appveyor"},
    {"BITBUCKET_BUILD_NUMBER", "bitbucket"},
    {"CODEBUILD_BUILD_ID", "codebuild"},
    {"CI", "unknown"}
  };

  private HostProbe() {}

  /** The system alone, for a look that asks nothing more of the machine. */
  public static Host plain() {
    String os = os(System.getProperty("os.name", ""));
    Fact<String> unread = Fact.unknown(Text.of("fact.not-read"));
    return new Host(
        os,
        arch(System.getProperty("os.arch", "")),
        os,
        Fact.unknown(Text.of("fact.not-read")),
        unread,
        unread);
  }

  /**
   * System and processor of this machine, in Go's names. On Windows the processor that it has, by
   * IsWow64Process2, and not the one that it emulates for this JVM; elsewhere that of the JVM.
   */
  public static GoTarget machine() {
    String os = os(System.getProperty("os.name", ""));
    String arch = arch(System.getProperty("os.arch", ""));
    WindowsSystem own =
        os.equals("windows") ? new NativeAccess().ask(NativeProbes::system).orNull() : null;
    String real = own == null ? null : own.nativeMachine().orNull();
    return new GoTarget(os, real == null || real.startsWith("0x") ? arch : real);
  }

  static Host read(Map<String, String> environment) {
    String os = os(System.getProperty("os.name", ""));
    String home = System.getProperty("user.home");
    Source property = Source.of(Source.Kind.API, "user.home");
    return new Host(
        os,
        arch(System.getProperty("os.arch", "")),
        osVersion(os),
        elevated(os),
        ci(environment),
        home == null || home.isEmpty() ? Fact.absent(property) : Fact.known(home, property));
  }

  /** {@code host} with what Windows' own functions tell of the account and the version. */
  static Host withSystem(Host host, Fact<WindowsSystem> system) {
    Fact<Boolean> elevated;
    if (system instanceof Fact.Known<WindowsSystem> known) {
      elevated = known.value().elevated();
    } else if (system instanceof Fact.Unknown<WindowsSystem> unknown) {
      elevated = new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    } else {
      elevated = host.elevated();
    }
    WindowsSystem own = system.orNull();
    String version = osVersion(host.osVersion(), own == null ? null : own.build().orNull());
    return new Host(host.os(), host.arch(), version, elevated, host.ci(), host.home());
  }

  /** Java knows {@code Windows 11 10.0}; with the build it is {@code Windows 11 10.0.26100}. */
  static String osVersion(String java, @Nullable String build) {
    int number = java.lastIndexOf(' ') + 1;
    return build != null && build.startsWith(java.substring(number) + ".")
        ? java.substring(0, number) + build
        : java;
  }

  /** Go's name (GOOS) of a system, from Java's {@code os.name}. */
  static String os(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      return "windows";
    }
    if (lower.startsWith("mac") || lower.startsWith("darwin")) {
      return "darwin";
    }
    int space = lower.indexOf(' ');
    return space < 0 ? lower : lower.substring(0, space);
  }

  /** Go's name (GOARCH) of an architecture, from Java's {@code os.arch}. */
  static String arch(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> "amd64";
      case "aarch64", "arm64" -> "arm64";
      case "x86", "i386", "i486", "i586", "i686" -> "386";
      case "loongarch64" -> "loong64";
      default -> name.toLowerCase(Locale.ROOT);
    };
  }

  private static String osVersion(String os) {
    String plain = System.getProperty("os.name", "") + " " + System.getProperty("os.version", "");
    if (os.equals("linux")) {
      try {
        for (String line : Files.readAllLines(Path.of("/etc/os-release"))) {
          if (line.startsWith("PRETTY_NAME=")) {
            return line.substring(12).replace("\"", "");
          }
        }
      } catch (IOException e) {
        return plain;
      }
    }
    return plain;
  }

  private static Fact<Boolean> elevated(String os) {
    if (os.equals("linux")) {
      try {
        Object uid = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        return Fact.known(Integer.valueOf(0).equals(uid), Source.file("/proc/self"));
      } catch (IOException e) {
        return Fact.unknown(
            Text.of("fact.unreadable", "path", "/proc/self", "error", FileErrors.reason(e)));
      } catch (UnsupportedOperationException e) {
        return Fact.unknown(Text.of("fact.not-read"));
      }
    }
    return Fact.unknown(Text.of("fact.not-read"));
  }

  private static Fact<String> ci(Map<String, String> environment) {
    for (String[] system : CI) {
      String value = environment.get(system[0]);
      if (set(value)) {
        return Fact.known(system[1], Source.process(system[0]));
      }
    }
    return Fact.absent(Source.process("CI"));
  }

  private static boolean set(@Nullable String value) {
    return value != null && !value.isEmpty() && !value.equalsIgnoreCase("false");
  }
}
