package io.github.goenv.app.verify;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.files.FileErrors;
import io.github.goenv.go.ExecutableFormat;
import io.github.goenv.go.GoRoot;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoExecutable;
import io.github.goenv.verify.ToolchainId;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds toolchains, and which they are, by their files; no go is started. */
final class FindToolchains {
  private static final String CACHED = "toolchain@v0.0.1-";

  private final VerifyRequest.Places places;
  private final Map<String, String> environment;
  private final GoVariables variables;
  private final Output output;

  FindToolchains(
      VerifyRequest.Places places,
      Map<String, String> environment,
      GoVariables variables,
      Output output) {
    this.places = places;
    this.environment = environment;
    this.variables = variables;
    this.output = output;
  }

  /** Those to verify. */
  List<FoundToolchain> find() throws CannotRun {
    Set<Path> roots = new LinkedHashSet<>();
    if (places.roots().isEmpty()) {
      roots.add(real(own()));
    }
    for (String each : places.roots()) {
      roots.add(real(directory(each)));
    }
    if (places.downloaded()) {
      roots.addAll(downloaded());
    }
    List<FoundToolchain> found = new ArrayList<>();
    for (Path root : roots) {
      found.add(look(root));
    }
    return found;
  }

  /** The GOROOT of the go that would run. */
  private Path own() throws CannotRun {
    String set = variables.get("GOROOT");
    if (set != null) {
      return directory(set);
    }
    Path go;
    try {
      go =
          GoExecutable.find(
              places.go(), places.directory(), environment, File.separatorChar == '\\');
    } catch (BadCommand e) {
      throw new CannotRun(e.problem().in(output.texts()), e);
    }
    Path root = GoRoot.ofExecutable(go).orElse(null);
    if (root == null) {
      throw new CannotRun(output.say("verify.no-goroot", "path", go.toString()));
    }
    return root;
  }

  private Path directory(String typed) throws CannotRun {
    try {
      Path root = places.directory().resolve(typed);
      if (Files.isDirectory(root)) {
        return root;
      }
      if (Files.exists(root)) {
        throw new CannotRun(output.say("verify.not-directory", "path", typed));
      }
    } catch (InvalidPathException e) {
      // Told of as one that is not there.
    }
    throw new CannotRun(output.say("verify.no-directory", "path", typed));
  }

  private static Path real(Path root) {
    try {
      return root.toRealPath();
    } catch (IOException e) {
      return root.toAbsolutePath().normalize();
    }
  }

  private List<Path> downloaded() throws CannotRun {
    Path modules = variables.modules();
    Path all = modules == null ? null : modules.resolve("golang.org");
    if (all == null || !Files.isDirectory(all)) {
      return List.of();
    }
    Set<Path> found = new TreeSet<>();
    try (DirectoryStream<Path> each = Files.newDirectoryStream(all, CACHED + "*")) {
      for (Path root : each) {
        found.add(real(root));
      }
    } catch (DirectoryIteratorException e) {
      throw unlisted(all, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unlisted(all, e);
    }
    return List.copyOf(found);
  }

  private CannotRun unlisted(Path directory, IOException e) {
    return new CannotRun(
        output.say("verify.unlisted", "path", directory.toString(), "error", FileErrors.words(e)));
  }

  private static FoundToolchain look(Path root) {
    boolean module = Files.isRegularFile(root.resolve("src").resolve("_go.mod"));
    String version = GoRoot.inspect(root).version();
    if (version == null) {
      return new FoundToolchain(root, null, Text.of("verify.no-version"), module);
    }
    if (!new ToolchainId(version, "", "").release()) {
      return new FoundToolchain(
          root, null, Text.of("verify.not-released", "version", version), module);
    }
    ToolchainId named = named(root, version);
    if (named != null) {
      return new FoundToolchain(root, named, null, module);
    }
    Set<String> targets = targets(root);
    String target = targets.size() == 1 ? targets.iterator().next() : ofProgram(root, targets);
    int bar = target == null ? -1 : target.indexOf('_');
    return target == null || bar < 0
        ? new FoundToolchain(root, null, Text.of("verify.no-target"), module)
        : new FoundToolchain(
            root,
            new ToolchainId(version, target.substring(0, bar), target.substring(bar + 1)),
            null,
            module);
  }

  /** By the name of a directory in the module cache. */
  private static @Nullable ToolchainId named(Path root, String version) {
    String name = root.getFileName() == null ? "" : root.getFileName().toString();
    String before = CACHED + version + ".";
    int hyphen = name.indexOf('-', before.length());
    return name.startsWith(before) && hyphen > 0
        ? new ToolchainId(
            version, name.substring(before.length(), hyphen), name.substring(hyphen + 1))
        : null;
  }

  /** The systems that it has a compiler for, as {@code linux_amd64}. */
  private static Set<String> targets(Path root) {
    Set<String> targets = new TreeSet<>();
    try (DirectoryStream<Path> each =
        Files.newDirectoryStream(root.resolve("pkg").resolve("tool"))) {
      for (Path tools : each) {
        if (Files.exists(tools.resolve("compile")) || Files.exists(tools.resolve("compile.exe"))) {
          targets.add(tools.getFileName().toString());
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // There is no such directory, or none that can be listed.
    }
    return targets;
  }

  /** Of several that of the go command. */
  private static @Nullable String ofProgram(Path root, Set<String> targets) {
    for (String target : targets) {
      boolean windows = target.startsWith("windows_");
      Path go = root.resolve("bin").resolve(windows ? "go.exe" : "go");
      try {
        ExecutableFormat format = ExecutableFormat.read(go);
        boolean mac = format.kind() == ExecutableFormat.Kind.MACH_O;
        if (format.machines().contains(target.substring(target.indexOf('_') + 1))
            && windows == (format.kind() == ExecutableFormat.Kind.PE)
            && mac == target.startsWith("darwin_")) {
          return target;
        }
      } catch (IOException e) {
        // Another one may have it.
      }
    }
    return null;
  }
}
