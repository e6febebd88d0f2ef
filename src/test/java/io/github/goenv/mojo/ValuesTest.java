package io.github.goenv.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.gobuild.plan.CompileOptions;
import io.github.goenv.gobuild.plan.Requests;
import io.github.goenv.probe.ProbeRequest.Examine.Modules;
import io.github.goenv.text.Messages;
import io.github.goenv.toolchain.BadCommand;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ValuesTest {
  @Test
  void makesListsOfWhatMavenGives() {
    assertThat(Values.list(null)).isEmpty();
    assertThat(Values.list(Arrays.asList(" a\n", null, "b"))).containsExactly("a", "", "b");
  }

  @Test
  void makesSortedMapsOfWhatMavenGives() {
    assertThat(Values.map(null)).isEmpty();
    Map<String, String> env = new HashMap<>();
    env.put("B", " b ");
    env.put("A", null);
    assertThat(Values.map(env)).containsExactly(Map.entry("A", ""), Map.entry("B", " b "));
    Properties defines = new Properties();
    defines.setProperty("main.z", "1");
    defines.setProperty("example.com/a.V", "2");
    assertThat(Values.map(defines))
        .containsExactly(Map.entry("example.com/a.V", "2"), Map.entry("main.z", "1"));
  }

  @Test
  void whichModulesOfTheModuleCache() throws Exception {
    Messages texts = Messages.in("en");
    assertThat(Values.modules("Off", texts)).isEqualTo(Modules.NONE);
    assertThat(Values.modules(" project", texts)).isEqualTo(Modules.PROJECT);
    assertThat(Values.modules("ALL", texts)).isEqualTo(Modules.ALL);
    assertThatThrownBy(() -> Values.modules("projekt", texts))
        .hasMessage(
            "goenv.modcache=projekt is not possible. Did you mean project?"
                + " possible are off, project, all");
  }

  @Test
  void refusesToAttachADirectory() throws Exception {
    Requests requests = new Requests();
    for (String output : Arrays.asList("bin/", "bin/app", null)) {
      requests.output = output;
      Values.checkAttachable(requests.request());
    }
    requests.compile = new CompileOptions(List.of(), false, "c-archive", false, null, null);
    requests.output = "bin/app";
    Values.checkAttachable(requests.request());
    for (String output : List.of("bin/", "bin\\")) {
      requests.output = output;
      assertThatThrownBy(() -> Values.checkAttachable(requests.request()))
          .isInstanceOfSatisfying(
              BadCommand.class,
              e -> assertThat(e.problem().key()).isEqualTo("build.noArtifact.attach"));
    }
  }
}
