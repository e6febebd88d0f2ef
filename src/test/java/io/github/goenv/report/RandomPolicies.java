package io.github.goenv.report;

import io.github.goenv.check.core.Policy;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Policies with expectations, so that every check has something to judge. */
final class RandomPolicies {
  private RandomPolicies() {}

  static Policy next(Random random) {
    List<String> places = List.of("GOCACHE", "GOPATH", "GOROOT", "project", "moon");
    return new Policy(
        random.nextBoolean(),
        Set.of(),
        random.nextBoolean() ? Set.of("disk") : Set.of(),
        random.nextBoolean() ? Map.of("goroot.set", Severity.ERROR) : Map.of(),
        List.of(),
        new Policy.Expectations(
            random.nextBoolean() ? "[1.24,1.27)" : "1.x",
            Map.of("GOROOT", "/usr/local/go", "GOFLAGS", "", "GOVERSION", "go1.26"),
            places,
            places),
        "2026-11-23");
  }
}
