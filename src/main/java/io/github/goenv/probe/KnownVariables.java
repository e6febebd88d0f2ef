package io.github.goenv.probe;

import java.util.Locale;
import java.util.Set;

/**
 * The variables a snapshot keeps. A list and not a prefix: {@code GOOGLE_API_KEY} also begins with
 * GO, and what is not needed is not read.
 */
final class KnownVariables {
  private static final Set<String> NAMES =
      Set.of(
          "AR",
          "CC",
          "CGO_CFLAGS",
          "CGO_CPPFLAGS",
          "CGO_CXXFLAGS",
          "CGO_ENABLED",
          "CGO_FFLAGS",
          "CGO_LDFLAGS",
          "CXX",
          "FC",
          "GCCGO",
          "GO111MODULE",
          "GO386",
          "GOAMD64",
          "GOARCH",
          "GOARM",
          "GOARM64",
          "GOBIN",
          "GOCACHE",
          "GOCACHEPROG",
          "GOCOVERDIR",
          "GODEBUG",
          "GOENV",
          "GOEXE",
          "GOEXPERIMENT",
          "GOFIPS140",
          "GOFLAGS",
          "GOGC",
          "GOHOSTARCH",
          "GOHOSTOS",
          "GOINSECURE",
          "GOMAXPROCS",
          "GOMEMLIMIT",
          "GOMIPS",
          "GOMIPS64",
          "GOMODCACHE",
          "GONOPROXY",
          "GONOSUMDB",
          "GOOS",
          "GOPATH",
          "GOPPC64",
          "GOPRIVATE",
          "GOPROXY",
          "GORISCV64",
          "GOROOT",
          "GOSUMDB",
          "GOTELEMETRY",
          "GOTMPDIR",
          "GOTOOLCHAIN",
          "GOVCS",
          "GOWASM",
          "GOWORK",
          "PKG_CONFIG",
          "ALLUSERSPROFILE",
          "APPDATA",
          "COMSPEC",
          "GIT_SSL_CAINFO",
          "HOME",
          "HOMEDRIVE",
          "HOMEPATH",
          "HTTPS_PROXY",
          "HTTP_PROXY",
          "IMAGEOS",
          "ImageOS",
          "LOCALAPPDATA",
          "NODEFAULTCURRENTDIRECTORYINEXEPATH",
          "NO_PROXY",
          "ONEDRIVE",
          "ONEDRIVECOMMERCIAL",
          "ONEDRIVECONSUMER",
          "ONE_DRIVE_SKIP_CHECK",
          "PATH",
          "PATHEXT",
          "PROGRAMDATA",
          "PROGRAMFILES",
          "PROGRAMFILES(X86)",
          "PROGRAMW6432",
          "PUBLIC",
          "SSL_CERT_DIR",
          "SSL_CERT_FILE",
          "SYSTEMDRIVE",
          "SYSTEMROOT",
          "TEMP",
          "TMP",
          "TMPDIR",
          "USERPROFILE",
          "WINDIR",
          "XDG_CACHE_HOME",
          "XDG_CONFIG_HOME");

  /** What tells on Windows from which shell Maven was started. */
  private static final Set<String> OF_SHELLS = Set.of("MSYSTEM", "PROMPT", "PSMODULEPATH");

  private KnownVariables() {}

  /** Whether a snapshot keeps the variable; on Windows names do not differ by case. */
  static boolean keep(String name, boolean windows) {
    return NAMES.contains(windows ? name.toUpperCase(Locale.ROOT) : name)
        || windows && OF_SHELLS.contains(name.toUpperCase(Locale.ROOT))
        || (!windows && (name.equals("http_proxy") || name.equals("https_proxy")));
  }
}
