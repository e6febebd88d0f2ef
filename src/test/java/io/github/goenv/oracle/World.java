package io.github.goenv.oracle;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What all states share: the real go, a build cache that is warm, a module cache that is filled
 * from files, a git repository, and places that cannot be written to.
 */
final class World {
  /** Modules that exist in this world: path, version and their files. */
  static final String DEP = "example.com/dep";

  static final String TWO = "example.com/two";
  static final String VERSION = "v1.0.0";

  private final Path root;
  private final Path go;
  private final Path goroot;
  private final Path cache;
  private final Map<String, Path> mounted = new LinkedHashMap<>();

  private World(Path root, Path go, Path goroot, Path cache) {
    this.root = root;
    this.go = go;
    this.goroot = goroot;
    this.cache = cache;
  }

  /**
   * Makes the world.
   *
   * @param root an empty directory outside of every repository
   * @param go the go command
   * @param cache the build cache, kept between runs
   */
  static World make(Path root, Path go, Path cache) throws IOException, InterruptedException {
    Map<String, String> asked = new TreeMap<>(Map.of("HOME", root.toString(), "GOENV", "off"));
    asked.put("GOTOOLCHAIN", "local");
    Ran answer = Ran.program(List.of(go.toString(), "env", "GOROOT"), root, asked);
    World world = new World(root, go, Path.of(answer.stdout().strip()), cache);
    Files.createDirectories(cache);
    world.proxy();
    world.fillModuleCache();
    world.warm();
    world.repository();
    world.mounts();
    return world;
  }

  /** Where states are put. */
  Path states() {
    return root.resolve("states");
  }

  /** The go command. */
  Path go() {
    return go;
  }

  Path goroot() {
    return goroot;
  }

  /** What the real go says of itself, such as {@code go1.26.8}. */
  String version() throws IOException {
    return Files.readString(goroot.resolve("VERSION")).lines().findFirst().orElseThrow();
  }

  /** The warm build cache. */
  Path cache() {
    return cache;
  }

  /** GOPATH with the filled module cache. */
  Path gopath() {
    return root.resolve("gopath");
  }

  Path modules() {
    return gopath().resolve("pkg/mod");
  }

  /** A module proxy of files, which has what the module cache has. */
  String proxyUrl() {
    return "file://" + root.resolve("proxy");
  }

  /** A git repository's own directory, with one commit. */
  Path gitDirectory() {
    return root.resolve("repository/.git");
  }

  /** An empty file system that is mounted read-only, or null where that is not possible. */
  Path readOnly() {
    return mounted.get("read-only");
  }

  /** A file system without a free byte, or null where that is not possible. */
  Path full() {
    return mounted.get("full");
  }

  /** A file system with free bytes on which no file can be made, or null. */
  Path noFiles() {
    return mounted.get("no-inodes");
  }

  /** The go.sum that the modules of this world need. */
  String sums() throws IOException {
    return Files.readString(root.resolve("filling/go.sum"));
  }

  /** What a healthy user of this world has in the environment. */
  Map<String, String> environment(Path home) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("PATH", go.getParent() + ":/usr/bin:/bin");
    environment.put("HOME", home.toString());
    environment.put("GOPROXY", "off");
    environment.put("LC_ALL", "C");
    // Whoever goes around the proxy of Go meets one that answers nothing.
    environment.put("HTTPS_PROXY", "http://127.0.0.1:1");
    environment.put("HTTP_PROXY", "http://127.0.0.1:1");
    return environment;
  }

  /**
   * The filled module cache on a file system that is mounted read-only; null where there is none.
   */
  Path readOnlyModules() {
    return mounted.get("read-only-modules");
  }

  private void proxy() throws IOException {
    module(DEP, Map.of("dep.go", "package dep\n\nconst Answer = 42\n"), "");
    module(
        TWO,
        Map.of("two.go", "package two\n\nimport \"" + DEP + "\"\n\nconst More = dep.Answer + 1\n"),
        "\nrequire " + DEP + " " + VERSION + "\n");
  }

  private void module(String path, Map<String, String> files, String more) throws IOException {
    Path at = Files.createDirectories(root.resolve("proxy").resolve(path).resolve("@v"));
    String mod = "module " + path + "\n\ngo 1.21\n" + more;
    Files.writeString(at.resolve("list"), VERSION + "\n");
    Files.writeString(
        at.resolve(VERSION + ".info"),
        "{\"Version\":\"" + VERSION + "\",\"Time\":\"2026-01-01T00:00:00Z\"}");
    Files.writeString(at.resolve(VERSION + ".mod"), mod);
    try (OutputStream out = Files.newOutputStream(at.resolve(VERSION + ".zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      Map<String, String> all = new TreeMap<>(files);
      all.put("go.mod", mod);
      for (Map.Entry<String, String> file : all.entrySet()) {
        ZipEntry entry = new ZipEntry(path + "@" + VERSION + "/" + file.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private Map<String, String> filling() {
    Map<String, String> environment = environment(root);
    environment.put("GOENV", "off");
    environment.put("GOTOOLCHAIN", "local");
    environment.put("GOPATH", gopath().toString());
    environment.put("GOCACHE", cache.toString());
    environment.put("GOPROXY", proxyUrl());
    environment.put("GONOSUMDB", "*");
    environment.put("GOFLAGS", "-modcacherw -mod=mod");
    return environment;
  }

  private void fillModuleCache() throws IOException, InterruptedException {
    Path module = Files.createDirectories(root.resolve("filling"));
    Files.writeString(module.resolve("go.mod"), Sources.GO_MOD_TWO);
    Files.writeString(module.resolve("x.go"), Sources.USES_TWO);
    must(Ran.program(List.of(go.toString(), "build", "./..."), module, filling()));
  }

  /** Compiles the run time once, so that a build of a state is a matter of milliseconds. */
  private void warm() throws IOException, InterruptedException {
    for (String source : List.of(Sources.PROGRAM, Sources.CGO)) {
      Path module = Files.createDirectories(root.resolve("warm"));
      Files.writeString(module.resolve("go.mod"), Sources.GO_MOD);
      Files.writeString(module.resolve("x.go"), source);
      Ran ran = Ran.program(List.of(go.toString(), "build", "-o", "x", "."), module, filling());
      if (source.equals(Sources.PROGRAM)) {
        must(ran);
      }
    }
  }

  private void repository() throws IOException, InterruptedException {
    Path at = Files.createDirectories(root.resolve("repository"));
    Files.writeString(at.resolve("README"), "x\n");
    Map<String, String> environment = environment(root);
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    for (String arguments :
        List.of(
            "-c init.defaultBranch=main init -q --template=",
            "add README",
            "-c user.name=x -c user.email=x@example.com commit -q -m x")) {
      Ran.program(List.of(("git " + arguments).split(" ")), at, environment);
    }
  }

  /** Root may write wherever permission bits forbid it, so file systems have to. */
  private void mounts() throws IOException, InterruptedException {
    mount("read-only", "ro,size=64k");
    mount("full", "size=4k");
    Path full = full();
    if (full != null) {
      Files.write(full.resolve("last"), new byte[4096]);
    }
    mount("no-inodes", "size=64k,nr_inodes=2");
    Path files = noFiles();
    if (files != null) {
      Files.createFile(files.resolve("last"));
    }
    mount("read-only-modules", "size=8m");
    Path modules = readOnlyModules();
    if (modules != null) {
      Trees.copy(modules(), modules);
      must(Ran.program(List.of("mount", "-o", "remount,ro", modules.toString()), root, Map.of()));
    }
  }

  private void mount(String name, String options) throws IOException, InterruptedException {
    Path at = Files.createDirectories(root.resolve(name));
    List<String> words = List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", at.toString());
    if (new File("/bin/mount").canExecute() && Ran.program(words, root, Map.of()).exit() == 0) {
      mounted.put(name, at);
    }
  }

  private static void must(Ran ran) {
    if (ran.exit() != 0) {
      throw new IllegalStateException(ran.toString());
    }
  }

  /** Takes it all away again. */
  void end() throws IOException, InterruptedException {
    for (Path at : mounted.values()) {
      Ran.program(List.of("umount", at.toString()), root, Map.of());
    }
    Trees.delete(root);
  }
}
