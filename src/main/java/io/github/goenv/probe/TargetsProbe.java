package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.DistList;
import io.github.goenv.go.GoFailure;
import io.github.goenv.go.GoTarget;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks go which targets it knows, where the user set one: it would only complain when it builds.
 */
final class TargetsProbe {
  private static final Source SOURCE = Source.of(Source.Kind.API, "go tool dist list");

  private TargetsProbe() {}

  static Fact<List<String>> read(
      Path go, ProbeRequest request, Variables variables, Fact<Map<String, String>> env)
      throws InterruptedException {
    @Nullable Map<String, String> answers = env.orNull();
    String system = answers == null ? null : answers.get("GOHOSTOS");
    String processor = answers == null ? null : answers.get("GOHOSTARCH");
    if (system == null || processor == null) {
      return Fact.absent(SOURCE);
    }
    boolean set =
        other(variables.explicit("GOOS"), system) || other(variables.explicit("GOARCH"), processor);
    if (!set) {
      return Fact.absent(SOURCE);
    }
    Map<String, String> environment = new LinkedHashMap<>(request.environment());
    environment.put("GOOS", system);
    environment.put("GOARCH", processor);
    DistList list = DistList.ask(go, request.directory(), environment, request.limit());
    if (list instanceof DistList.Answer answer) {
      List<String> targets = new ArrayList<>(answer.targets().size());
      for (GoTarget target : answer.targets()) {
        targets.add(target.toString());
      }
      return Fact.known(targets, SOURCE);
    }
    GoFailure failure = (GoFailure) list;
    String detail = failure.detail().isEmpty() ? failure.kind().name() : failure.detail();
    return Fact.unknown(Text.of("go.targets.failed", "path", go.toString(), "detail", detail));
  }

  private static boolean other(Fact<String> set, String host) {
    return set instanceof Fact.Known<String> known && !known.value().equals(host);
  }
}
