package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.ProgramFile;
import io.github.goenv.snapshot.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at the programs of a Go installation without which nothing is built. */
final class ToolsProbe {
  /** cgo and asm are needed by some packages of the standard library. */
  private static final String[] NAMES = {"compile", "asm", "link", "cgo"};

  private ToolsProbe() {}

  /**
   * Looks at each.
   *
   * @param env what go says of its settings
   */
  static Fact<List<Tool>> read(Fact<Map<String, String>> env, HostOs os) {
    if (env instanceof Fact.Unknown<Map<String, String>> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    Map<String, String> values = env.orNull();
    String set = values == null ? null : values.get("GOTOOLDIR");
    Path directory = set == null || set.isEmpty() ? null : Directories.path(set);
    Source source = Source.file(String.valueOf(set));
    if (directory == null || values == null) {
      return Fact.absent(source);
    }
    List<Tool> tools = new ArrayList<>(NAMES.length);
    for (String name : NAMES) {
      Path file = directory.resolve(os == HostOs.WINDOWS ? name + ".exe" : name);
      tools.add(tool(name, file, os));
    }
    tools.add(library(values));
    return Fact.known(tools, source);
  }

  /** No program, and needed all the same: the standard library. */
  private static Tool library(Map<String, String> values) {
    String root = values.get("GOROOT");
    Path source = root == null ? null : Directories.path(root + "/src/runtime");
    Source at = Source.file(String.valueOf(source));
    boolean there = source == null || Files.isDirectory(source);
    return new Tool(
        "src/runtime",
        String.valueOf(source),
        there ? Fact.absent(at) : Fact.known("missing", at),
        Fact.absent(at));
  }

  private static Tool tool(String name, Path file, HostOs os) {
    Source source = Source.file(file.toString());
    Fact<String> problem = problem(file, source, os);
    Fact<String> version = Fact.absent(source);
    if (problem instanceof Fact.Absent<String>) {
      try {
        @Nullable String read = ProgramFile.read(file).version();
        version = read == null ? Fact.absent(source) : Fact.known(read, source);
      } catch (IOException e) {
        version = Directories.unreadable(file, e);
      }
    }
    return new Tool(name, file.toString(), problem, version);
  }

  private static Fact<String> problem(Path file, Source source, HostOs os) {
    return Files.exists(file) ? FileProblems.of(file, os) : Fact.known("missing", source);
  }
}
