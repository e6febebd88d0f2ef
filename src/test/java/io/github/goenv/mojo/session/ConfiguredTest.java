package io.github.goenv.mojo.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Random;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class ConfiguredTest {
  private static final String XML =
      "<configuration><env><GO111MODULE>off</GO111MODULE><workingDirectory>no</workingDirectory>"
          + "</env><packages><package>./cmd/a</package><package>./cmd/b</package></packages>"
          + "<defines><property><name>skip</name></property></defines><output/>"
          + "<workingDirectory combine.self=\"override\"> src &amp; go </workingDirectory>"
          + "</configuration>";

  @Test
  void readsWhatMavenWrites() throws Exception {
    Configured configured = new Configured(Xpp3DomBuilder.build(new StringReader(XML)));

    assertThat(configured.get("packages")).isEqualTo("./cmd/a,./cmd/b");
    assertThat(configured.get("workingDirectory")).isEqualTo("src & go");
    assertThat(configured.get("output")).isEmpty();
    assertThat(configured.get("skip")).isNull();
    assertThat(configured.has("env", "GO111MODULE")).isTrue();
    assertThat(configured.has("env", "GOFLAGS")).isFalse();
    assertThat(configured.has("defines", "GO111MODULE")).isFalse();
  }

  @Test
  void anElementIsReadAsAWhole() {
    Configured configured =
        new Configured("<c><goVersion>1</goVersion><go x=\"y\"><version>2</version><a/></go></c>");

    assertThat(configured.in("go").get("version")).isEqualTo("2");
    assertThat(configured.in("go").get("a")).isEmpty();
    assertThat(configured.in("go").get("goVersion")).isNull();
    assertThat(configured.in("other").get("version")).isNull();
    assertThat(new Configured("<c><go/></c>").in("go").get("version")).isNull();
  }

  @Test
  void nothingIsSetWithoutConfiguration() {
    assertThat(new Configured(null).get("packages")).isNull();
    assertThat(new Configured("<configuration/>").get("packages")).isNull();
  }

  @Test
  void neverFails() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder(XML);
      for (int j = 0; j < 5; j++) {
        text.deleteCharAt(random.nextInt(text.length()));
        text.insert(random.nextInt(text.length()), "<>/&x ".charAt(random.nextInt(6)));
      }
      Configured configured = new Configured(text);
      configured.get("packages");
      configured.has("env", "GO111MODULE");
      configured.in("defines").get("property");
    }
  }
}
