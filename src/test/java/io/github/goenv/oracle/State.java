package io.github.goenv.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One state of a machine: a project, a home directory and an environment, and how it was made. */
final class State {
  /** What the project is before anything is wrong with it. */
  enum Project {
    /** A package that imports nothing: any flags, any cold cache, and still fast. */
    LIBRARY,
    /** A package with a dependency in the module cache. */
    LIBRARY_DEP,
    /** The same, its dependency in {@code vendor}. */
    LIBRARY_VENDOR,
    PROGRAM,
    PROGRAM_DEP,
    CGO
  }

  private final World world;
  private final Path root;
  private final Project kind;
  private final Map<String, String> environment;
  private final List<String> mutations = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();

  State(World world, Path root, Project kind) throws IOException {
    this.world = world;
    this.root = root;
    this.kind = kind;
    this.environment = world.environment(home());
    Files.createDirectories(root.resolve("tmp"));
    set("TMPDIR", root.resolve("tmp").toString());
    Files.createDirectories(home().resolve(".cache"));
    Files.createDirectories(project());
    link(home().resolve(".cache/go-build"), world.cache());
    link(home().resolve("go"), world.gopath());
    // Else each new home makes go start its telemetry child.
    write(home().resolve(".config/go/telemetry/mode"), "off");
    files();
  }

  private void files() throws IOException {
    switch (kind) {
      case LIBRARY -> sources(Sources.GO_MOD, Sources.LIBRARY, false);
      case LIBRARY_DEP -> sources(Sources.GO_MOD_DEP, Sources.USES_DEP, true);
      case LIBRARY_VENDOR -> {
        sources(Sources.GO_MOD_DEP, Sources.USES_DEP, true);
        vendor(Sources.MODULES_TXT);
      }
      case PROGRAM -> sources(Sources.GO_MOD, Sources.PROGRAM, false);
      case PROGRAM_DEP -> sources(Sources.GO_MOD_DEP, Sources.PROGRAM_DEP, true);
      case CGO -> sources(Sources.GO_MOD, Sources.CGO, false);
    }
  }

  private void sources(String mod, String source, boolean sums) throws IOException {
    write("go.mod", mod);
    write("app.go", source);
    if (sums) {
      write("go.sum", world.sums());
    }
  }

  /** Puts the dependency into the vendor directory. */
  void vendor(String modules) throws IOException {
    write("vendor/" + World.DEP + "/dep.go", "package dep\n\nconst Answer = 42\n");
    write("vendor/modules.txt", modules);
  }

  World world() {
    return world;
  }

  Project kind() {
    return kind;
  }

  boolean program() {
    return kind == Project.PROGRAM || kind == Project.PROGRAM_DEP || kind == Project.CGO;
  }

  /** Whether something outside of the module is imported. */
  boolean needsModule() {
    return kind == Project.LIBRARY_DEP
        || kind == Project.PROGRAM_DEP
        || kind == Project.LIBRARY_VENDOR;
  }

  Path root() {
    return root;
  }

  Path home() {
    return root.resolve("home");
  }

  Path project() {
    return root.resolve("work/project");
  }

  /** A path of this state that nothing is at yet. */
  Path fresh(String name) {
    return root.resolve(name);
  }

  Map<String, String> environment() {
    return environment;
  }

  void set(String name, String value) {
    environment.put(name, value);
  }

  void unset(String name) {
    environment.remove(name);
  }

  /** Puts a directory first in PATH. */
  void pathFirst(String entry) {
    set("PATH", entry + ":" + environment.get("PATH"));
  }

  /** Adds a line to the file of {@code go env -w}. */
  void goEnv(String line) throws IOException {
    Path file = home().resolve(".config/go/env");
    String before = Files.exists(file) ? Files.readString(file) : "";
    write(file, before + line + "\n");
  }

  void write(String file, String text) throws IOException {
    write(project().resolve(file), text);
  }

  void write(Path file, String text) throws IOException {
    bytes(file, text.getBytes(StandardCharsets.UTF_8));
  }

  void bytes(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    steps.add(
        "mkdir -p "
            + quoted(file.getParent())
            + " && printf '"
            + octal(content)
            + "' > "
            + quoted(file));
  }

  void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    if (Files.isDirectory(from)) {
      Trees.copy(from, to);
    } else {
      Files.copy(from, to);
    }
    steps.add(
        "mkdir -p " + quoted(to.getParent()) + " && cp -a " + quoted(from) + " " + quoted(to));
  }

  void directory(Path at) throws IOException {
    Files.createDirectories(at);
    steps.add("mkdir -p " + quoted(at));
  }

  void link(Path at, Path to) throws IOException {
    Files.createDirectories(at.getParent());
    Files.deleteIfExists(at);
    Files.createSymbolicLink(at, to);
    steps.add("mkdir -p " + quoted(at.getParent()) + " && ln -s " + quoted(to) + " " + quoted(at));
  }

  void delete(String file) throws IOException {
    delete(project().resolve(file));
  }

  void delete(Path at) throws IOException {
    Trees.delete(at);
    steps.add("rm -rf " + quoted(at));
  }

  void mode(Path at, String permissions) throws IOException {
    Files.setPosixFilePermissions(at, PosixFilePermissions.fromString(permissions));
    steps.add("chmod " + octalMode(permissions) + " " + quoted(at));
  }

  /** Gives a tree to another account; possible for root alone. */
  void owner(Path at, int uid) throws IOException {
    try (var files = Files.walk(at)) {
      for (Path each : (Iterable<Path>) files::iterator) {
        Files.setAttribute(each, "unix:uid", uid, java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    }
    steps.add("chown -R " + uid + " " + quoted(at));
  }

  /** An executable script. */
  void script(Path file, String text) throws IOException {
    write(file, text);
    mode(file, "rwxr-xr-x");
  }

  void mutated(String name) {
    mutations.add(name);
  }

  List<String> mutations() {
    return mutations;
  }

  /** Commands for a shell that make this state and build in it. */
  String byHand() {
    StringBuilder text = new StringBuilder();
    for (String step : steps) {
      text.append(step).append('\n');
    }
    text.append("cd ").append(quoted(project())).append(" && env -i");
    for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
      text.append(" \\\n  ").append(variable.getKey()).append('=');
      text.append(word(variable.getValue()));
    }
    return text.append(" \\\n  ").append(GoSays.COMMAND).append('\n').toString();
  }

  private static String quoted(Path path) {
    return word(path.toString());
  }

  private static String word(String text) {
    return text.matches("[A-Za-z0-9_./:@=+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static String octal(byte[] content) {
    StringBuilder text = new StringBuilder();
    for (byte each : content.length > 4096 ? new byte[0] : content) {
      if (each == '\n') {
        text.append("\\n");
      } else if (each >= ' ' && each < 0x7F && "'\\%".indexOf(each) < 0) {
        text.append((char) each);
      } else {
        text.append(String.format("\\%03o", each & 0xFF));
      }
    }
    return text.toString();
  }

  private static String octalMode(String permissions) {
    int mode = 0;
    for (int i = 0; i < permissions.length(); i++) {
      mode = mode * 2 + (permissions.charAt(i) == '-' ? 0 : 1);
    }
    return Integer.toOctalString(mode);
  }
}
