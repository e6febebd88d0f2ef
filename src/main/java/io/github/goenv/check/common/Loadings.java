package io.github.goenv.check.common;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether go has anything against this project; {@link GoWords} says what. */
public final class Loadings {
  private Loadings() {}

  /** How each module was loaded; null when that is not known, empty when there is none. */
  public static @Nullable List<Loading> all(Snapshot machine) {
    Project project = machine.project().orNull();
    List<Fact<Loading>> all = project == null ? null : project.loading().orNull();
    if (all == null) {
      return null;
    }
    List<Loading> known = new ArrayList<>(all.size());
    for (Fact<Loading> each : all) {
      Loading loading = each.orNull();
      if (loading == null) {
        return null;
      }
      known.add(loading);
    }
    return known;
  }

  /** Whether go was asked about every module of the project, and loads each of them. */
  public static boolean accepts(Snapshot machine) {
    List<Loading> loadings = all(machine);
    return loadings != null && !loadings.isEmpty() && silent(machine);
  }

  /** Whether go said nothing, or was not asked: then there are no words to be explained. */
  public static boolean silent(Snapshot machine) {
    Project project = machine.project().orNull();
    List<Fact<Loading>> loadings = project == null ? null : project.loading().orNull();
    if (loadings != null) {
      for (Fact<Loading> each : loadings) {
        Loading loading = each.orNull();
        if (loading != null && (loading.exitCode() != 0 || !loading.errors().isEmpty())) {
          return false;
        }
      }
    }
    return true;
  }

  /** What go said when it would not even tell its settings; null when it does, or says nothing. */
  public static @Nullable String ofEnv(Snapshot machine) {
    GoCommand go = machine.go().orNull();
    if (go == null) {
      return null;
    }
    if (go.withoutSettings() instanceof Fact.Known<String> said) {
      return said.value();
    }
    Text reason =
        go.env() instanceof Fact.Unknown<Map<String, String>> unknown ? unknown.reason() : null;
    return reason != null && reason.key().equals("go.env.exited")
        ? reason.args().get("detail")
        : null;
  }
}
