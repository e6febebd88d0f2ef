package io.github.goenv.gotest.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.gotest.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
  @TempDir Path root;

  @BeforeEach
  void modules() throws IOException {
    write("app/go.mod", "module example.com/app // mine\n");
    write("app/store/a_test.go", "one\ntwo\n");
    write("app/sub/go.mod", "module example.com/app/sub\n");
    write("app/sub/b_test.go", "");
    write("lib/go.mod", "module example.com/lib\n");
    write("lib/c_test.go", "");
    write("go.work", "go 1.22\nuse (\n\t./app\n\t./lib\n)\nuse ./app/sub\n");
  }

  @Test
  void findsFilesOfAllModulesOfAWorkspace() {
    Path app = root.resolve("app");
    assertThat(at(app, "example.com/app/store", "a_test.go")).isEqualTo("store/a_test.go:7");
    assertThat(at(app, "example.com/app/sub", "b_test.go")).isEqualTo("sub/b_test.go:7");
    assertThat(at(app.resolve("store"), "example.com/app/store", "a_test.go"))
        .isEqualTo("a_test.go:7");
    assertThat(at(app, "example.com/lib", "c_test.go"))
        .isEqualTo(root.resolve("lib/c_test.go").toString().replace('\\', '/') + ":7");
    assertThat(at(root, "example.com/lib", "c_test.go")).isEqualTo("lib/c_test.go:7");
  }

  @Test
  void takesPathsAsGoPrintsThem() {
    Path app = root.resolve("app");
    String whole = root.resolve("app/store/a_test.go").toString().replace('\\', '/');
    assertThat(at(app, "x", whole)).isEqualTo("store/a_test.go:7");
    assertThat(at(app, "x", "./store/a_test.go")).isEqualTo("store/a_test.go:7");
    assertThat(at(app, "x", "example.com/app/store/a_test.go")).isEqualTo("store/a_test.go:7");
    assertThat(at(app, "elsewhere/store", "a_test.go")).isEqualTo("a_test.go:7");
    assertThat(at(app, "example.com/application", "a_test.go")).isEqualTo("a_test.go:7");
    assertThat(Places.of(app).at("x", new Problem(Problem.Type.FAILED, "m", null, 0))).isNull();
  }

  @Test
  void readsLines() {
    Places places = Places.of(root.resolve("app"));
    assertThat(places.line("example.com/app/store", "a_test.go", 2)).isEqualTo("two");
    assertThat(places.line("example.com/app/store", "a_test.go", 3)).isNull();
    assertThat(places.line("example.com/app/store", "z_test.go", 1)).isNull();
  }

  private static String at(Path directory, String pkg, String file) {
    return Places.of(directory).at(pkg, new Problem(Problem.Type.FAILED, "m", file, 7));
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
