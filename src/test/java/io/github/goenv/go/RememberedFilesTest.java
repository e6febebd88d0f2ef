package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedFilesTest {
  @Test
  void eachPathIsLookedAtOnce() {
    List<String> asked = new ArrayList<>();
    FileView files =
        new RememberedFiles(
            new FileView() {
              @Override
              public Entry at(String path) {
                asked.add(path);
                return path.endsWith("go") ? Entry.EXECUTABLE : Entry.MISSING;
              }

              @Override
              public boolean same(String path, String other) {
                return path.equals(other);
              }
            });

    for (int i = 0; i < 3; i++) {
      assertThat(files.at("/bin/go")).isEqualTo(FileView.Entry.EXECUTABLE);
      assertThat(files.at("/bin/gcc")).isEqualTo(FileView.Entry.MISSING);
    }
    assertThat(asked).containsExactly("/bin/go", "/bin/gcc");
    assertThat(files.same("/a", "/a")).isTrue();
  }
}
