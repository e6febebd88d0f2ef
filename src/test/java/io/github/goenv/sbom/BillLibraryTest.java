package io.github.goenv.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.buildinfo.BuildInfo;
import io.github.goenv.sbom.cyclonedx.CycloneDxWriter;
import io.github.goenv.snapshot.Redaction;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillLibraryTest {
  /** What is resolved is what is compiled and tested against. */
  @Test
  void hasTheVersionOfThePom() throws Exception {
    Matcher version =
        Pattern.compile("<cyclonedx.version>([^<]+)<")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(BillLibrary.COORDINATES)
        .isEqualTo("org.cyclonedx:cyclonedx-core-java:" + version.group(1));
  }

  /** Its classes are neither those of the plugin nor those that other loaders have. */
  @Test
  void hasTheLibraryForItself() throws Exception {
    List<Path> files = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.endsWith(".jar")) {
        files.add(Path.of(entry));
      }
    }
    BillWriter writer = BillLibrary.load(files);
    assertThat(writer.getClass().getName()).isEqualTo(CycloneDxWriter.class.getName());
    assertThat(writer.getClass()).isNotEqualTo(CycloneDxWriter.class);
    Bill bill =
        Bills.of(
            "a",
            "0".repeat(64),
            new BuildInfo("go1.26.8", "", null, List.of(), List.of()),
            null,
            "0.1.0",
            null,
            Redaction.CREDENTIALS_ONLY);
    assertThat(writer.json(bill)).isEqualTo(new CycloneDxWriter().json(bill));
  }

  @Test
  void saysThatTheLibraryIsNotThere(@TempDir Path empty) {
    assertThatThrownBy(() -> BillLibrary.load(List.of(empty)).json(null))
        .isInstanceOfAny(IOException.class, NoClassDefFoundError.class);
  }
}
