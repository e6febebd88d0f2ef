package io.github.goenv.app.fix;

import io.github.goenv.app.fix.Journal.Note;
import io.github.goenv.change.Change;
import io.github.goenv.change.Change.DeleteCached;
import io.github.goenv.change.Change.FileMode;
import io.github.goenv.change.Change.GoSetting;
import io.github.goenv.change.Change.MakeDirectory;
import io.github.goenv.change.Change.RegistryValue;
import io.github.goenv.change.Change.With;
import io.github.goenv.change.Value;
import io.github.goenv.files.FileErrors;
import io.github.goenv.fix.Plan;
import io.github.goenv.fix.Step;
import io.github.goenv.fix.script.RegistryData;
import io.github.goenv.go.GoEnvFile;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.GoProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out steps that need no administrator, as the scripts would, with the same notes. */
final class Carrier {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Set<String> IN_THE_WAY =
      Set.of(
          "GOROOT",
          "GOPATH",
          "GOFLAGS",
          "GO111MODULE",
          "GOTOOLCHAIN",
          "GOWORK",
          "GOOS",
          "GOARCH",
          "GOEXPERIMENT",
          "GOBIN",
          "GOCACHE",
          "GOTMPDIR",
          "GOMODCACHE",
          "GOENV");

  private final Plan plan;
  private final Journal journal;
  private final RegistryTool registry;
  private final Map<String, String> environment;

  Carrier(Plan plan, Journal journal, RegistryTool registry, Map<String, String> environment) {
    this.plan = plan;
    this.journal = journal;
    this.registry = registry;
    this.environment = environment;
  }

  /** Does one step, or says why not. */
  Outcome carry(Step step) throws InterruptedException {
    Change change = step.change();
    try {
      if (change instanceof GoSetting go) {
        return go(go);
      }
      if (change instanceof RegistryValue value) {
        return registry(value);
      }
      if (change instanceof MakeDirectory make) {
        return directory(Path.of(make.path()));
      }
      if (change instanceof FileMode mode) {
        return mode(Path.of(mode.path()), mode.rights());
      }
      if (change instanceof DeleteCached delete) {
        return delete(delete);
      }
      return Outcome.left("plan.left.script");
    } catch (IOException e) {
      return Outcome.left("plan.left.error", "error", FileErrors.words(e));
    }
  }

  private Outcome go(GoSetting go) throws IOException, InterruptedException {
    Path file = Path.of(go.file());
    Value now = now(file, go.name());
    if (now.equals(go.value())) {
      return Outcome.ALREADY;
    }
    if (go.before().type() != Value.Type.ANY && !now.equals(go.before())) {
      return Outcome.left("plan.left.changed");
    }
    String executable = plan.go();
    if (executable == null || !Path.of(executable).isAbsolute()) {
      return Outcome.left("plan.left.no-go");
    }
    Note note = journal.begin("file", file.toString());
    boolean there = Files.exists(file);
    String mode = there ? Journal.mode(file) : null;
    if (there) {
      Files.write(note.file("before"), Files.readAllBytes(file));
      Files.write(note.file("after"), Files.readAllBytes(file));
    }
    if (mode != null) {
      note.write("mode.txt", mode);
    }
    note.write("count.txt", String.valueOf(there ? 0 : Journal.missing(file.getParent())));
    Text said = ask(executable, go, note.file("after"));
    if (said != null || !note.has("after")) {
      note.drop();
      return Outcome.left(said == null ? Text.of("plan.left.error", "error", "") : said);
    }
    note.write("ready.txt", "");
    Journal.put(note.file("after"), file, mode);
    return Outcome.DONE;
  }

  private static Value now(Path file, String name) throws IOException {
    if (!Files.exists(file)) {
      return Value.NONE;
    }
    String value = GoEnvFile.read(file, GoEnvFile.Layer.USER).values().get(name);
    return value == null || value.isEmpty() ? Value.NONE : Value.text(value);
  }

  /** Has go change a copy of the file; returns what it says against it, null for nothing. */
  private @Nullable Text ask(String executable, GoSetting go, Path copy)
      throws InterruptedException {
    Map<String, String> variables = new LinkedHashMap<>(environment);
    // What the environment has may itself keep go from running; the file alone is changed.
    variables.keySet().removeIf(each -> IN_THE_WAY.contains(each.toUpperCase(Locale.ROOT)));
    for (With with : plan.needed()) {
      variables.put(with.name(), with.value());
    }
    variables.put("GOENV", copy.toAbsolutePath().toString());
    boolean removes = !go.value().there();
    List<String> words =
        List.of(
            executable,
            "env",
            removes ? "-u" : "-w",
            removes ? go.name() : go.name() + '=' + go.value().text());
    try {
      Path root = copy.toAbsolutePath().getRoot();
      Captured ran =
          Processes.capture(
              new Command(words, root == null ? copy : root, variables, PATIENCE), 1 << 16);
      return ran.exit().exitCode() == 0
          ? null
          : Text.of("plan.left.error", "error", ran.stderr().strip());
    } catch (CannotStart e) {
      return GoProblems.of(e);
    }
  }

  private Outcome registry(RegistryValue value) throws IOException, InterruptedException {
    String now = registry.read(value.key(), value.name());
    String wanted = RegistryData.of(value.value());
    if (now == null) {
      return Outcome.left("plan.left.unreadable");
    }
    if (now.equals(wanted)) {
      return Outcome.ALREADY;
    }
    if (value.before().type() != Value.Type.ANY && !now.equals(RegistryData.of(value.before()))) {
      return Outcome.left("plan.left.changed");
    }
    Note note = journal.begin("registry", value.key());
    note.write("name.txt", value.name());
    note.write("before.txt", now);
    note.write("after.txt", wanted);
    note.write("ready.txt", "");
    if (registry.write(value.key(), value.name(), wanted)) {
      return Outcome.DONE;
    }
    if (now.equals(registry.read(value.key(), value.name()))) {
      note.drop();
    }
    return Outcome.left("plan.left.refused");
  }

  private Outcome directory(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return Outcome.ALREADY;
    }
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return Outcome.left("plan.left.in-the-way", "path", path.toString());
    }
    Note note = journal.begin("directory", path.toString());
    int missing = Journal.missing(path);
    note.write("count.txt", String.valueOf(missing));
    note.write("ready.txt", "");
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      Journal.removeMade(path, missing);
      note.drop();
      throw e;
    }
    return Outcome.DONE;
  }

  private Outcome mode(Path path, String rights) throws IOException {
    String before = Journal.mode(path);
    if (before == null) {
      return Outcome.left("plan.left.script");
    }
    int bits = 0;
    for (int i = 2; i < rights.length(); i++) {
      bits |= rights.charAt(i) == 'r' ? 4 : rights.charAt(i) == 'w' ? 2 : 1;
    }
    bits <<= rights.charAt(0) == 'u' ? 6 : 0;
    int old = Integer.parseInt(before, 8);
    String after = Integer.toOctalString(rights.charAt(1) == '+' ? old | bits : old & ~bits);
    if (after.equals(before)) {
      return Outcome.ALREADY;
    }
    Note note = journal.begin("mode", path.toString());
    note.write("before.txt", before);
    note.write("after.txt", after);
    note.write("ready.txt", "");
    try {
      Journal.mode(path, after);
    } catch (IOException e) {
      note.drop();
      throw e;
    }
    return Outcome.DONE;
  }

  /** What go fetches again, so no note is kept. */
  private static Outcome delete(DeleteCached delete) throws IOException {
    Path root = Path.of(delete.root()).toRealPath();
    boolean done = false;
    for (String each : delete.paths()) {
      Path path = Path.of(each);
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      Path parent = path.getParent();
      if (parent == null || !parent.toRealPath().startsWith(root)) {
        return Outcome.left("plan.left.outside", "path", each);
      }
      try (var all = Files.walk(path)) {
        List<Path> files = new ArrayList<>(all.toList());
        for (Path directory : files) {
          writable(directory);
        }
        for (int i = files.size() - 1; i >= 0; i--) {
          Files.delete(files.get(i));
        }
      }
      done = true;
    }
    return done ? Outcome.DONE : Outcome.ALREADY;
  }

  /** The directories of modules are read-only on Unix, on Windows the files in them. */
  private static void writable(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return;
    }
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      if (Files.isDirectory(path)) {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
        rights.add(PosixFilePermission.OWNER_WRITE);
        Files.setPosixFilePermissions(path, rights);
      }
    } else {
      Files.setAttribute(path, "dos:readonly", false);
    }
  }
}
