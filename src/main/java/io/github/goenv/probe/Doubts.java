package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.go.GoModText;
import io.github.goenv.go.GoVersion;
import io.github.goenv.go.QuotedWords;
import io.github.goenv.modcache.ModuleVersion;
import io.github.goenv.snapshot.Repository;
import io.github.goenv.snapshot.Variables;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether something speaks against a module's packages being loaded without trouble. Where nothing
 * does, go need not be asked, which is ten times the work; where something does, go's answer counts
 * and not the doubt.
 */
final class Doubts {
  /** What changes how packages are found, or where. */
  private static final String[] SETTINGS = {
    "GO111MODULE",
    "GOCACHEPROG",
    "GOROOT",
    "GOEXPERIMENT",
    "GOOS",
    "GOARCH",
    "CGO_ENABLED",
    "GODEBUG"
  };

  /** Directories that may be anywhere, if they are there: many machines have them elsewhere. */
  private static final String[] PLACES = {"GOCACHE", "GOMODCACHE", "XDG_CACHE_HOME"};

  /** Flags of GOFLAGS that leave it as it is which packages are found; go has read them all. */
  private static final Set<String> HARMLESS =
      Set.of("buildvcs", "trimpath", "v", "x", "modcacherw", "ldflags", "gcflags", "asmflags", "p");

  /** Bytes; with less go may not be able to write what it has found out. */
  private static final long SPACE = 16 << 20;

  /** Since then go.mod lists every module that a build needs (go.dev/ref/mod). */
  private static final String COMPLETE = "1.17";

  private Doubts() {}

  /**
   * Whether go should be asked.
   *
   * @param imports what the module's own files import; null when not all were read
   */
  static boolean about(
      Path module, Variables variables, boolean windows, @Nullable Set<String> imports) {
    for (String name : SETTINGS) {
      if (!(variables.explicit(name) instanceof Fact.Absent<String>)) {
        return true;
      }
    }
    for (String name : PLACES) {
      if (!isPlace(variables.explicit(name))) {
        return true;
      }
    }
    if (!harmless(variables.explicit("GOFLAGS"))) {
      return true;
    }
    Path cache = moduleCache(module, variables, windows);
    if (imports == null
        || cache == null
        || GoWork.above(module, variables) != null
        || Files.exists(module.resolve("vendor"))) {
      return true;
    }
    try {
      GoModText mod = GoModText.of(Files.readString(module.resolve("go.mod")));
      return mod.replaces()
          || !covered(mod, imports)
          || !mod.required().isEmpty() && (old(mod.go()) || !there(mod, cache, module));
    } catch (IOException e) {
      return true;
    }
  }

  /** Whether it is not set, or to a directory that go can use. */
  private static boolean isPlace(Fact<String> directory) {
    return directory instanceof Fact.Absent<String>
        || directory instanceof Fact.Known<String> known && usable(known.value()) != null;
  }

  private static @Nullable Path usable(String directory) {
    Path path = directory.isEmpty() ? null : Directories.path(directory);
    boolean usable =
        path != null
            && path.isAbsolute()
            && Files.isDirectory(path)
            && Files.isWritable(path)
            && !isFull(path);
    return usable ? path : null;
  }

  private static boolean isFull(Path directory) {
    return directory.toFile().getUsableSpace() < SPACE;
  }

  /** GOMODCACHE, else below the first directory of GOPATH (go help environment); null for doubt. */
  private static @Nullable Path moduleCache(Path module, Variables variables, boolean windows) {
    String home = variables.process(windows ? "USERPROFILE" : "HOME");
    Path own = home == null || home.isEmpty() ? null : Directories.path(home);
    if (own == null || !Files.isDirectory(own) || isFull(own)) {
      return null;
    }
    Path first = own.resolve("go");
    if (variables.explicit("GOPATH") instanceof Fact.Known<String> known) {
      // Of several directories, and of one around the module, go has more to say.
      first = known.value().indexOf(File.pathSeparatorChar) < 0 ? usable(known.value()) : null;
      if (first == null || module.toAbsolutePath().normalize().startsWith(first.normalize())) {
        return null;
      }
    } else if (!(variables.explicit("GOPATH") instanceof Fact.Absent<String>)) {
      return null;
    }
    return variables.explicit("GOMODCACHE") instanceof Fact.Known<String> cache
        ? Directories.path(cache.value())
        : first.resolve("pkg").resolve("mod");
  }

  private static boolean harmless(Fact<String> goflags) {
    if (!(goflags instanceof Fact.Known<String> known)) {
      return goflags instanceof Fact.Absent<String>;
    }
    List<String> words = QuotedWords.split(known.value()).orElse(null);
    boolean harmless = words != null;
    for (String word : words == null ? List.<String>of() : words) {
      int from = word.startsWith("--") ? 2 : 1;
      int equals = word.indexOf('=');
      int end = equals < 0 ? word.length() : equals;
      harmless &= from < end && HARMLESS.contains(word.substring(from, end));
    }
    return harmless;
  }

  /** Whether git may refuse: then it matters whether a program is built, which go would stamp. */
  static boolean about(Fact<List<Repository>> repositories, int module) {
    List<Repository> all = repositories.orNull();
    if (all == null || module >= all.size()) {
      return false;
    }
    Repository own = all.get(module);
    return own.roots().size() > 1 || !(own.refusal() instanceof Fact.Absent<String>);
  }

  private static boolean old(@Nullable String version) {
    GoVersion own = version == null ? null : GoVersion.parse(version).orElse(null);
    GoVersion since = GoVersion.parse(COMPLETE).orElse(null);
    return own == null || since == null || own.compareTo(since) < 0;
  }

  /** Whether each import is of the standard library, of the module, or of one it requires. */
  private static boolean covered(GoModText mod, Set<String> imports) {
    String own = mod.module();
    for (String path : imports) {
      int slash = path.indexOf('/');
      boolean standard = (slash < 0 ? path : path.substring(0, slash)).indexOf('.') < 0;
      if (!standard && (own == null || !within(path, own)) && !required(mod, path)) {
        return false;
      }
    }
    return true;
  }

  private static boolean required(GoModText mod, String path) {
    for (String module : mod.required()) {
      if (within(path, module.substring(0, module.indexOf(' ')))) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(String path, String module) {
    return path.startsWith(module)
        && (path.length() == module.length() || path.charAt(module.length()) == '/');
  }

  /** Whether each requirement has its sum and lies in the module cache. */
  private static boolean there(GoModText mod, Path cache, Path module) throws IOException {
    Path sums = module.resolve("go.sum");
    String known = Files.isRegularFile(sums) ? Files.readString(sums) : "";
    if (!wellFormed(known)) {
      return false;
    }
    for (String each : mod.required()) {
      int space = each.indexOf(' ');
      ModuleVersion required =
          new ModuleVersion(each.substring(0, space), each.substring(space + 1));
      Path hash = cache.resolve(required.download() + ".ziphash");
      if (!Files.isDirectory(cache.resolve(required.folder()))
          || !line(known, each + " " + Files.readString(hash).strip())
          || !line(known, each + "/go.mod h1:")) {
        return false;
      }
    }
    return true;
  }

  /** Whether each line has three fields, as go demands. */
  private static boolean wellFormed(String sums) {
    int spaces = 0;
    for (int i = 0; i < sums.length(); i++) {
      char c = sums.charAt(i);
      if (c == ' ') {
        spaces++;
      } else if (c == '\n') {
        if (spaces != 2) {
          return false;
        }
        spaces = 0;
      }
    }
    return spaces == 0;
  }

  private static boolean line(String text, String begin) {
    return text.startsWith(begin) || text.contains("\n" + begin);
  }
}
