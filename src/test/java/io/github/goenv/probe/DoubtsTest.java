package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.HostOs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When go is asked to load a module's packages, and when that would be work for nothing. */
class DoubtsTest {
  private static final String SUMS =
      """
      example.com/Dep v1.0.0 h1:abc=
      example.com/Dep v1.0.0/go.mod h1:def=
      """;

  private static final String APP =
      """
      module example.com/app

      go 1.21

      require example.com/Dep v1.0.0 // direct
      """;

  @TempDir Path root;

  private final Map<String, String> environment = new HashMap<>();
  private Set<String> imports = Set.of("fmt", "example.com/app/sub", "example.com/Dep/pkg", "C");

  /** Something that speaks against a module. */
  private interface Change {
    void to(DoubtsTest test) throws IOException;
  }

  private record Doubtful(String name, Change change) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeEach
  void aModuleInOrder() throws IOException {
    environment.put("HOME", root.toString());
    write("app/go.mod", APP);
    write("app/go.sum", "example.com/Dep v1.0.0 h1:abc=\nexample.com/Dep v1.0.0/go.mod h1:def=\n");
    write("go/pkg/mod/cache/download/example.com/!dep/@v/v1.0.0.ziphash", "h1:abc=");
    Files.createDirectories(root.resolve("go/pkg/mod/example.com/!dep@v1.0.0"));
  }

  @Test
  void nothingSpeaksAgainstAModuleInOrder() {
    assertThat(about()).isFalse();
  }

  @Test
  void flagsThatLeaveLoadingAsItIsSpeakForNothing() {
    environment.put("GOFLAGS", "-buildvcs=false --trimpath '-ldflags=-s -w'");
    assertThat(about()).isFalse();
  }

  @Test
  void aModuleThatRequiresNothingNeedsNoSums() throws IOException {
    write("app/go.mod", "module example.com/app\n");
    Files.delete(root.resolve("app/go.sum"));
    imports = Set.of("fmt");
    assertThat(about()).isFalse();
  }

  @Test
  void directoriesElsewhereSpeakForNothing() throws IOException {
    Path cache = Files.createDirectories(root.resolve("build-cache"));
    environment.put("GOCACHE", cache.toString());
    environment.put("XDG_CACHE_HOME", cache.toString());
    assertThat(about()).isFalse();

    Path modules = Files.createDirectories(root.resolve("other/pkg/mod"));
    environment.put("GOPATH", root.resolve("other").toString());
    assertThat(about()).isTrue(); // nothing is in it
    Files.move(root.resolve("go/pkg/mod"), modules, StandardCopyOption.REPLACE_EXISTING);
    assertThat(about()).isFalse();

    environment.put("GOPATH", Files.createDirectories(root.resolve("empty")).toString());
    assertThat(about()).isTrue();
    environment.put("GOMODCACHE", modules.toString());
    assertThat(about()).isFalse();
  }

  static Stream<Doubtful> doubts() {
    return Stream.of(
        new Doubtful("a relative cache", t -> t.environment.put("GOCACHE", "cache")),
        new Doubtful("no cache", t -> t.environment.put("GOCACHE", "off")),
        new Doubtful("a cache to be made", t -> t.environment.put("GOCACHE", t.root + "/none")),
        new Doubtful("a file as cache", t -> t.environment.put("GOCACHE", t.root + "/app/go.mod")),
        new Doubtful("a relative place", t -> t.environment.put("XDG_CACHE_HOME", "cache")),
        new Doubtful("a module cache to be made", t -> t.environment.put("GOMODCACHE", "/none")),
        new Doubtful("a relative GOPATH", t -> t.environment.put("GOPATH", "go")),
        new Doubtful(
            "several directories", t -> t.environment.put("GOPATH", t.root + "/go:" + t.root)),
        new Doubtful("a GOPATH around it", t -> t.environment.put("GOPATH", t.root.toString())),
        new Doubtful("a variable of Go", t -> t.environment.put("GOOS", "windows")),
        new Doubtful("tags", t -> t.environment.put("GOFLAGS", "-trimpath -tags=a")),
        new Doubtful("an open quote", t -> t.environment.put("GOFLAGS", "'-trimpath")),
        new Doubtful("no flag", t -> t.environment.put("GOFLAGS", "-")),
        new Doubtful("no home", t -> t.environment.remove("HOME")),
        new Doubtful("a home that is missing", t -> t.environment.put("HOME", "/proc/nowhere")),
        new Doubtful("not all files were read", t -> t.imports = null),
        new Doubtful("a foreign import", t -> t.imports = Set.of("example.org/x")),
        new Doubtful("a name that only begins alike", t -> t.imports = Set.of("example.com/appx")),
        new Doubtful("a workspace", t -> t.write("go.work", "go 1.21\n")),
        new Doubtful("a vendor directory", t -> t.write("app/vendor/modules.txt", "")),
        new Doubtful("no go.mod", t -> Files.delete(t.root.resolve("app/go.mod"))),
        new Doubtful("no go.sum", t -> Files.delete(t.root.resolve("app/go.sum"))),
        new Doubtful("another sum", t -> t.write("app/go.sum", SUMS.replace("abc", "xyz"))),
        new Doubtful("a byte order mark in go.sum", t -> t.write("app/go.sum", "\uFEFF" + SUMS)),
        new Doubtful("a line too much in go.sum", t -> t.write("app/go.sum", "=======\n" + SUMS)),
        new Doubtful(
            "not extracted",
            t -> Files.delete(t.root.resolve("go/pkg/mod/example.com/!dep@v1.0.0"))),
        new Doubtful(
            "not downloaded",
            t ->
                Files.delete(
                    t.root.resolve(
                        "go/pkg/mod/cache/download/example.com/!dep/@v/v1.0.0.ziphash"))),
        new Doubtful(
            "a replacement",
            t -> t.write("app/go.mod", APP + "replace example.com/Dep => ../dep\n")),
        new Doubtful(
            "a go line of a time when go.mod did not list all",
            t -> t.write("app/go.mod", APP.replace("1.21", "1.16"))));
  }

  @ParameterizedTest
  @MethodSource("doubts")
  void speaksAgainstIt(Doubtful doubtful) throws IOException {
    doubtful.change().to(this);

    assertThat(about()).isTrue();
  }

  private boolean about() {
    return Doubts.about(
        root.resolve("app"),
        VariablesProbe.read(
            HostOs.UNIX, environment, Fact.absent(Source.of(Source.Kind.PROJECT, ""))),
        false,
        imports);
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
