package io.github.goenv.coverage.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.goenv.coverage.Block;
import io.github.goenv.coverage.CoverMode;
import io.github.goenv.coverage.FileCoverage;
import io.github.goenv.coverage.ModuleCoverage;
import io.github.goenv.coverage.PackageCoverage;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What sources are called in reports, on Windows too. */
class SourceNamesTest {
  private static FileCoverage file(String name, @Nullable Path path) {
    TreeMap<Integer, Long> lines = new TreeMap<>();
    lines.put(3, 1L);
    List<Block> blocks = List.of(new Block(3, 1, 3, 9, 1, 1));
    return new FileCoverage(name, path, true, blocks, lines, List.of());
  }

  @Test
  void areRelativeToTheProjectWithSlashes() throws Exception {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Path root = windows.getPath("C:\\Users\\Jörg Müller\\größe 世界");
      SourceNames names =
          new SourceNames(root, text -> text.replace("C:/Users/Jörg Müller", "%USERPROFILE%"));
      FileCoverage below = file("example.com/m/a/a.go", root.resolve("m\\a\\a.go"));
      assertThat(names.of(below)).isEqualTo("m/a/a.go");
      assertThat(names.of(file("x/y.go", windows.getPath("C:\\Users\\Jörg Müller\\go\\y.go"))))
          .isEqualTo("%USERPROFILE%/go/y.go");
      assertThat(names.of(file("x/y.go", windows.getPath("D:\\go\\y.go")))).isEqualTo("D:/go/y.go");
      assertThat(names.of(file("x/y.go", null))).isEqualTo("x/y.go");
      assertThat(names.source()).isEqualTo(".");
      assertThat(new SourceNames(windows.getPath("D:\\work"), text -> text).source())
          .isEqualTo("D:/work");
    }
  }

  @Test
  void whatXmlCannotHoldIsReplaced() throws Exception {
    FileCoverage hostile = file("example.com/<m>&\"/\u0001\uFFFE.go", null);
    ModuleCoverage module =
        new ModuleCoverage(
            CoverMode.SET,
            List.of(new PackageCoverage("example.com/<m>&\"", null, List.of(hostile))),
            null);
    StringWriter out = new StringWriter();
    CoberturaXml.write(
        module, new SourceNames(Path.of("/w"), text -> text), "1", Instant.EPOCH, out);
    assertThat(out.toString())
        .contains("<package name=\"example.com/&lt;m&gt;&amp;&quot;\" line-rate=\"1.0000\"")
        .contains("<class name=\"\uFFFD\uFFFD.go\"");
  }
}
