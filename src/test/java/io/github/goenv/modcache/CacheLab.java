package io.github.goenv.modcache;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.Judgement;
import io.github.goenv.check.Policies;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoLoad;
import io.github.goenv.probe.ProbeRequest;
import io.github.goenv.probe.ProbeRequest.Examine;
import io.github.goenv.probe.SnapshotReader;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Examined;
import io.github.goenv.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A project, the modules that it uses, a proxy of files that serves them, and a module cache that
 * the go of this machine has filled from it.
 */
final class CacheLab {
  static final String LIB = "example.com/Quiet/lib";
  static final String LIB_ESCAPED = "example.com/!quiet/lib";
  static final String DEP = "example.com/dep";

  final Path root;
  final Path project;
  final Path cache;
  final Map<String, String> environment = new HashMap<>(System.getenv());

  /** Makes all of it below {@code root}. */
  CacheLab(Path root) throws IOException, InterruptedException {
    this.root = root;
    this.project = root.resolve("project");
    this.cache = root.resolve("mod");
    Path proxy = root.resolve("proxy");
    environment.put("GOMODCACHE", cache.toString());
    environment.put("GOPROXY", proxy.toUri().toString());
    environment.put("GONOSUMDB", "*");
    environment.put("GOENV", "off");
    environment.put("GOFLAGS", "-modcacherw");
    environment.put("GOTOOLCHAIN", "local");
    environment.remove("GOWORK");
    serve(
        proxy,
        DEP,
        DEP,
        "v1.1.0",
        Map.of(
            "go.mod",
            "module example.com/dep\n\ngo 1.21\n",
            "dep.go",
            "package dep\n\nfunc N() int { return 1 }\n"));
    serve(
        proxy,
        LIB,
        LIB_ESCAPED,
        "v1.0.0",
        Map.of(
            "go.mod",
            "module example.com/Quiet/lib\n\ngo 1.21\n\nrequire example.com/dep v1.1.0\n",
            "lib.go",
            "package lib\n\nimport \"example.com/dep\"\n\nfunc N() int { return dep.N() }\n",
            "data/größe.txt",
            "data ".repeat(40_000),
            "LICENSE",
            "free\n"));
    write(
        project.resolve("go.mod"),
        """
        module example.com/project

        go 1.21

        require example.com/Quiet/lib v1.0.0

        require example.com/dep v1.1.0 // indirect
        """);
    write(
        project.resolve("p.go"),
        "package p\n\nimport \"example.com/Quiet/lib\"\n\nvar N = lib.N()\n");
    write(project.resolve("go.sum"), "");
    Ran ran = go("mod", "tidy");
    if (ran.exit != 0) {
      throw new IllegalStateException(ran.text);
    }
    go("mod", "download");
    environment.put("GOPROXY", "off");
    environment.put("GOFLAGS", "-modcacherw -mod=readonly");
  }

  /** A program that ended. */
  record Ran(int exit, String text) {}

  /** Runs go in the project. */
  Ran go(String... words) throws IOException, InterruptedException {
    return goIn(project, words);
  }

  Ran goIn(Path directory, String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("go"));
    all.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(all).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(1, TimeUnit.MINUTES);
    return new Ran(process.exitValue(), text);
  }

  /** What the check says of the project's modules, no other probe having run. */
  List<Result> checkAlone() throws IOException, InterruptedException {
    Path go = Path.of(go("env", "GOROOT").text.strip()).resolve("bin/go");
    Path mod = project.resolve("go.mod");
    CacheRequest request =
        new CacheRequest(
            cache,
            false,
            List.of(
                new CacheRequest.Project(project, mod, List.of(project.resolve("go.sum")), mod)),
            directory -> {
              try {
                Captured said =
                    GoLoad.modules(
                        go,
                        directory,
                        environment,
                        false,
                        ModuleQuestion.FORMAT,
                        Duration.ofSeconds(60));
                return said.exit().exitCode() == 0
                    ? new ModuleQuestion.Answer(true, said.stdout())
                    : new ModuleQuestion.Answer(false, said.stderr());
              } catch (CannotStart e) {
                throw new IllegalStateException(e);
              }
            },
            Duration.ofSeconds(60));
    Source source = Source.file(cache.toString());
    Examined examined =
        new Examined(
            Fact.known(new CacheReader(request, new CacheProgress()).read(), source),
            Fact.absent(source),
            Fact.absent(source),
            Fact.absent(source),
            Fact.absent(source),
            Fact.absent(source),
            Fact.absent(source));
    Snapshot healthy = SnapshotBuilder.machine("linux-healthy").build();
    Snapshot machine =
        new Snapshot(
            healthy.schemaVersion(),
            healthy.toolVersion(),
            healthy.takenAt(),
            false,
            healthy.host(),
            healthy.variables(),
            healthy.go(),
            healthy.path(),
            healthy.places(),
            healthy.project(),
            healthy.compilers(),
            healthy.windows(),
            healthy.clouds(),
            null,
            examined,
            healthy.trust());
    return judged(machine);
  }

  /** What the check says of it. */
  List<Result> check(Examine.Modules modules, Path... directories) throws InterruptedException {
    return judged(machine(modules, directories));
  }

  private static List<Result> judged(Snapshot machine) {
    return Judgement.of(machine, Policies.standard("2026-11-28")).stream()
        .filter(each -> each.id().equals("modcache.corrupt"))
        .toList();
  }

  Snapshot machine(Examine.Modules modules, Path... directories) throws InterruptedException {
    List<Path> all = directories.length == 0 ? List.of(project) : List.of(directories);
    return new SnapshotReader(
            new ProbeRequest(
                "1.0",
                null,
                project,
                all,
                project.resolve("target"),
                environment,
                Duration.ofSeconds(60),
                false,
                Set.of(),
                List.of(),
                new Examine(modules, false, false, false, false, false, null)))
        .read();
  }

  /** The file of lib in {@code cache/download} with an ending. */
  Path lib(String ending) {
    return cache.resolve("cache/download/" + LIB_ESCAPED + "/@v/v1.0.0" + ending);
  }

  Path libFolder() {
    return cache.resolve(LIB_ESCAPED + "@v1.0.0");
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      all.sorted((a, b) -> b.compareTo(a))
          .forEach(
              each -> {
                try {
                  Files.delete(each);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      all.forEach(
          each -> {
            try {
              Files.copy(each, to.resolve(from.relativize(each).toString()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static void serve(
      Path proxy, String module, String escaped, String version, Map<String, String> files)
      throws IOException {
    Path at = proxy.resolve(escaped).resolve("@v");
    write(at.resolve("list"), version + "\n");
    write(
        at.resolve(version + ".info"),
        "{\"Version\":\"" + version + "\",\"Time\":\"2024-01-01T00:00:00Z\"}");
    write(at.resolve(version + ".mod"), files.get("go.mod"));
    zip(at.resolve(version + ".zip"), module + "@" + version + "/", files);
  }

  static void zip(Path file, String prefix, Map<String, String> files) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> each : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(prefix + each.getKey()));
        zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
