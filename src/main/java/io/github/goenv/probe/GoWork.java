package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoModText;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.WorkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and reads the go.work that go uses (cmd/go/internal/modload, {@code FindGoWork}). */
final class GoWork {
  private GoWork() {}

  /** The go.work of a directory with what it uses. */
  static Fact<WorkFile> read(Path directory, Variables variables) {
    Path file = above(directory, variables);
    if (file == null) {
      return Fact.absent(Source.of(Source.Kind.PROJECT, "go.work"));
    }
    Source source = Source.of(Source.Kind.PROJECT, file.toString());
    List<String> uses = new ArrayList<>();
    try {
      Path parent = file.toAbsolutePath().getParent();
      for (String use : GoModText.uses(Files.readString(file))) {
        Path path = Directories.path(use);
        uses.add(
            path == null || parent == null ? use : parent.resolve(path).normalize().toString());
      }
    } catch (NoSuchFileException e) {
      return Fact.known(new WorkFile(file.toString(), List.of()), source);
    } catch (IOException e) {
      return Directories.unreadable(file, e);
    }
    return Fact.known(new WorkFile(file.toString(), uses), source);
  }

  /** The go.work in force for {@code module}; null when there is none or GOWORK is off. */
  static @Nullable Path above(Path module, Variables variables) {
    String set = variables.explicit("GOWORK").orNull();
    if (set != null && !set.equals("auto")) {
      return set.equals("off") ? null : Directories.path(set);
    }
    for (Path at = module.toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("go.work");
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }
}
