package io.github.goenv.timing;

/** Go's own packages, told by the first element of their import paths. */
final class StandardLibrary {
  private StandardLibrary() {}

  /**
   * Whether a package is one of Go's: its path begins with a directory of {@code GOROOT/src} in Go
   * 1.21 to 1.27. A dot alone would not tell, as a module of one's own may be called {@code shop}.
   */
  static boolean has(String importPath) {
    int slash = importPath.indexOf('/');
    return switch (slash < 0 ? importPath : importPath.substring(0, slash)) {
      case "archive", "arena", "bufio", "builtin", "bytes", "cmp", "compress" -> true;
      case "container", "context", "crypto", "database", "debug", "embed" -> true;
      case "encoding", "errors", "expvar", "flag", "fmt", "go", "hash", "html" -> true;
      case "image", "index", "internal", "io", "iter", "log", "maps", "math" -> true;
      case "mime", "net", "os", "path", "plugin", "reflect", "regexp" -> true;
      case "runtime", "simd", "slices", "sort", "strconv", "strings", "structs" -> true;
      case "sync", "syscall", "testing", "text", "time", "unicode", "unique" -> true;
      case "unsafe", "uuid", "vendor", "weak" -> true;
      default -> false;
    };
  }
}
