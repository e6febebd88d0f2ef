package io.github.goenv.mojo.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pom has for go, what Maven makes of it, and whether that names one. */
class GoInPomTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the pom | executable, version and goVersion as Maven has them | what is unset
        "'' | | | |",
        "'' | /go | | |",
        "<go>/go</go> | /go | | |",
        "<go><version>1.26.8</version></go> | | 1.26.8 | |",
        "<go><version>${go.version}</version></go> | | 1.26.8 | |",
        "<go><version>${go.version}</version></go> | | | | <go><version>${go.version}</version></go>",
        "<go><version>${v}</version></go> | | ${v} | | <go><version>${v}</version></go>",
        "<go><version>1.${v}</version></go> | | 1.${v} | | <go><version>1.${v}</version></go>",
        "<go><version></version></go> | | | | <go><version></version></go>",
        "<go><version/></go> | | | | <go><version></version></go>",
        "<go><version> </version></go> | | ' ' | | <go><version></version></go>",
        "<go><version/></go> | | | 1.26.8 |",
        "<go></go> | | | | <go></go>",
        "<go/> | | | | <go></go>",
        "<go/> | /go | | |",
        "<go>${my.go}</go> | | | | <go>${my.go}</go>",
        "<go>${my.go}</go> | /go | | |",
        "<go><executable>${e}</executable></go> | | | | <go><executable>${e}</executable></go>",
        "<go><executable/><version>1.26.8</version></go> | | 1.26.8 | | <go><executable></executable></go>",
        "<goVersion>${v}</goVersion> | | | | <goVersion>${v}</goVersion>",
        "<goVersion/> | | | 1.26.8 |",
        "<goVersion>1.26.8</goVersion> | | | 1.26.8 |",
        "<packages>./cmd/app</packages> | | | |",
      })
  void whatIsThereNamesOne(
      String pom,
      @Nullable String executable,
      @Nullable String version,
      @Nullable String goVersion,
      @Nullable String unset)
      throws Exception {
    GoParameter go = new GoParameter();
    go.set(executable);
    go.version = version;
    assertThat(new GoInPom(new Configured(xml(pom))).unset(go, goVersion)).isEqualTo(unset);
    if (executable == null && version == null) {
      assertThat(new GoInPom(new Configured(xml(pom))).unset(null, goVersion)).isEqualTo(unset);
    }
  }

  @Test
  void theExecutionCountsBeforeThePlugin() throws Exception {
    Plugin plugin = new Plugin();
    plugin.setConfiguration(xml("<go/>"));
    PluginExecution one = new PluginExecution();
    one.setId("one");
    one.setConfiguration(xml("<goVersion/>"));
    plugin.addExecution(one);

    assertThat(new GoInPom(new MojoExecution(plugin, "check", "one"), null).unset(null, null))
        .isEqualTo("<goVersion></goVersion>");
    assertThat(
            new GoInPom(new MojoExecution(plugin, "check", "default-cli"), null).unset(null, null))
        .isEqualTo("<go></go>");
  }

  private static Xpp3Dom xml(String inner) throws Exception {
    return Xpp3DomBuilder.build(new StringReader("<configuration>" + inner + "</configuration>"));
  }
}
