package io.github.goenv.app.timings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedFindingsTest {
  @ParameterizedTest
  @CsvSource({
    "env.goflags.changing, flags, -race, true",
    "env.goflags.changing, flags, -tags=x --msan=true, true",
    "env.goflags.changing, flags, -race=false, false",
    "env.goflags.changing, flags, -ldflags=-race, false",
    "env.goflags.harmless, value, -trimpath -p=1, true",
    "env.goflags.harmless, value, -trimpath, false",
    "toolchain.switch.download, wanted, 1.27, true",
    "toolchain.switch.cached, wanted, 1.27, false",
    "link.target.volume, name, GOCACHE, true",
    "link.target.goroot, path, C, false",
    "av.realtime.off, x, x, false",
    "disk.space.low, x, x, false",
    "av.exclusions.open, names, GOCACHE, true",
  })
  void whatSlowsNothingIsNotListed(String key, String name, String value, boolean slow) {
    assertThat(SpeedFindings.isSlow(Text.of(key, name, value))).isEqualTo(slow);
  }

  /** Keys that no message has would be findings that are never shown. */
  @Test
  void everyKeyIsAFinding() throws IOException {
    Properties texts = new Properties();
    try (Reader in =
        Files.newBufferedReader(
            Path.of("src/main/resources/io/github/goenv/messages/findings.properties"))) {
      texts.load(in);
    }
    List<String> slow = new ArrayList<>();
    for (Object key : texts.keySet()) {
      if (SpeedFindings.isSlow(Text.of(key.toString()))) {
        slow.add(key.toString());
      }
    }
    assertThat(slow).hasSize(SpeedFindings.SLOW.size());
  }
}
