package io.github.goenv.gobuild.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import io.github.goenv.gobuild.exact.CommandLineLimit.Files;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@StartsPrograms
class PackageFilesTest {
  @Test
  void readsOneObjectAfterTheOther() throws Exception {
    String text =
        """
        {
          "Dir": "/src/fmt",
          "ImportPath": "fmt",
          "Name": "fmt",
          "GoFiles": ["doc.go", "print.go"]
        }
        {
          "Dir": "/app", "ImportPath": "example.com/app", "Name": "main", "Future": {"x": [1]},
          "GoFiles": ["main.go"], "CgoFiles": ["c.go"], "SFiles": ["a.s"],
          "CgoCFLAGS": ["-O2"], "CgoLDFLAGS": ["-lm"], "CgoPkgConfig": ["gtk"]
        }
        """;
    assertThat(PackageFiles.read(new StringReader(text)))
        .containsExactly(
            new Files(
                "fmt",
                "/src/fmt",
                false,
                List.of("doc.go", "print.go"),
                List.of(),
                List.of(),
                List.of(),
                false),
            new Files(
                "example.com/app",
                "/app",
                true,
                List.of("main.go", "c.go"),
                List.of("c.go"),
                List.of("a.s"),
                List.of("-O2", "-lm"),
                true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "{\"Dir\": ", "{\"GoFiles\": {}}", "{\"Dir\": []}", "x", ""})
  void refusesWhatIsNotGos(String text) {
    assertThatThrownBy(() -> PackageFiles.read(new StringReader(text)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void understandsTheGoOfThisMachine() throws Exception {
    String text =
        String.join(
            "\n",
            RealGo.run(
                Path.of(System.getProperty("java.io.tmpdir")),
                "",
                "list",
                "-deps",
                "-json=" + PackageFiles.FIELDS,
                "runtime"));
    List<Files> packages = PackageFiles.read(new StringReader(text));
    assertThat(packages)
        .filteredOn(files -> files.importPath().equals("runtime"))
        .singleElement()
        .satisfies(
            files -> {
              assertThat(files.goFiles()).contains("proc.go").hasSizeGreaterThan(50);
              assertThat(files.sFiles()).isNotEmpty();
            });
  }
}
