package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.QuotedWords;
import io.github.goenv.snapshot.CacheProgram;
import io.github.goenv.snapshot.Variables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the program of GOCACHEPROG; it is never started. */
final class CacheProgramProbe {
  private CacheProgramProbe() {}

  static Fact<CacheProgram> read(ProbeRequest request, Variables variables, HostOs os) {
    Fact<String> set = variables.explicit("GOCACHEPROG");
    if (set instanceof Fact.Unknown<String> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    if (!(set instanceof Fact.Known<String> known)) {
      return Fact.absent(Source.process("GOCACHEPROG"));
    }
    List<String> words = QuotedWords.split(known.value()).orElse(null);
    Path file = words == null || words.isEmpty() ? null : find(words.get(0), request, os);
    return Fact.known(
        new CacheProgram(
            words == null ? Fact.absent(known.source()) : Fact.known(words, known.source()),
            file == null
                ? Fact.absent(Source.process("PATH"))
                : Fact.known(file.toString(), Source.file(file.toString()))),
        known.source());
  }

  /** As os/exec does: with a slash it is a path from go's working directory. */
  private static @Nullable Path find(String word, ProbeRequest request, HostOs os) {
    if (word.isEmpty()) {
      return null;
    }
    if (word.indexOf('/') < 0 && word.indexOf('\\') < 0) {
      PathProbe.Found found = PathProbe.first(word, request, os);
      return found == null ? null : found.file();
    }
    Path path = Directories.path(word);
    if (path == null) {
      return null;
    }
    Path file = request.directory().resolve(path);
    if (startable(file)) {
      return file;
    }
    Path exe = file.resolveSibling(file.getFileName() + ".exe");
    return os == HostOs.WINDOWS && startable(exe) ? exe : null;
  }

  private static boolean startable(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }
}
