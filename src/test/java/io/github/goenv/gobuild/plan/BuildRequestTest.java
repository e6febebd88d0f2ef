package io.github.goenv.gobuild.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildRequestTest {
  private final Requests requests = new Requests();

  @Test
  void aShareOfTheCoresIsOfGoAndOfEachOfItsTools() throws Exception {
    requests.arguments = List.of("-v");
    requests.environment = Map.of("GOAMD64", "v3");
    BuildRequest shared = requests.request().sharing(2);
    assertThat(shared.arguments()).containsExactly("-p=2", "-v");
    assertThat(shared.environment())
        .containsExactlyInAnyOrderEntriesOf(Map.of("GOAMD64", "v3", "GOMAXPROCS", "2"));
    BuildPlan plan =
        BuildPlanner.plan(shared, List.of(Requests.LINUX), Requests.LINUX, Path.of("/work")).get(0);
    assertThat(plan.environment()).containsEntry("GOMAXPROCS", "2");
    assertThat(requests.request().atATime(2).environment()).doesNotContainKey("GOMAXPROCS");
  }

  @Test
  void ofAnotherModuleOnlyItsPlacesDiffer() {
    requests.packages = List.of("./cmd/x");
    Path there = Path.of("/other");
    BuildRequest other =
        requests
            .request()
            .in(there, new OutputChoice(there, there.resolve("target"), "hello", null));
    requests.directory = there;
    assertThat(other).isEqualTo(requests.request());
  }
}
