package io.github.goenv.mojo.session;

import io.github.goenv.app.archive.Packed;
import io.github.goenv.app.sbom.BillFile;
import io.github.goenv.app.sbom.BuiltRun;
import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.gobuild.BuiltFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goals of this plugin have made in one module and one run of Maven, for {@code provenance}.
 *
 * @param runs of go, in their order
 * @param archives by target
 * @param bills SBOMs
 */
public record BuiltRuns(
    List<BuiltRun> runs, Map<GoTarget, List<Path>> archives, List<BillFile> bills) {
  private static final String KEY = BuiltRuns.class.getName();

  /** What earlier goals have made. */
  public static BuiltRuns of(@Nullable Map<?, ?> context) {
    BuiltRuns kept = context == null ? null : Plain.record(BuiltRuns.class, context.get(KEY));
    return kept == null ? new BuiltRuns(List.of(), Map.of(), List.of()) : kept;
  }

  /**
   * Adds what was built.
   *
   * @param context what Maven keeps of this plugin for the module
   */
  public static void built(@Nullable Map<?, ?> context, List<BuildResult> results, GoTarget host) {
    BuiltRuns before = of(context);
    List<BuiltRun> runs = new ArrayList<>(before.runs);
    for (BuildResult result : results) {
      if (result.succeeded() && !result.artifacts().isEmpty()) {
        List<Path> files = new ArrayList<>();
        for (BuiltFile file : result.artifacts()) {
          files.add(file.path());
        }
        runs.add(
            new BuiltRun(
                result.plan().target(),
                files,
                result.plan().unrecorded().words(),
                result.plan().environment(),
                result.plan().directory(),
                host,
                result.startedAt(),
                result.startedAt().plus(result.exit().elapsed())));
      }
    }
    keep(context, new BuiltRuns(runs, before.archives, before.bills));
  }

  /**
   * Adds archives.
   *
   * @param host the system of the main artifact; null when nothing was built
   */
  public static void packed(@Nullable Map<?, ?> context, Packed packed, @Nullable GoTarget host) {
    BuiltRuns before = of(context);
    Map<GoTarget, List<Path>> archives = new HashMap<>(before.archives);
    for (Packed.Archive each : packed.archives()) {
      archives.put(each.target(), List.of(each.file()));
    }
    Path main = packed.main();
    if (main != null && host != null) {
      List<Path> both = new ArrayList<>(archives.getOrDefault(host, List.of()));
      both.add(main);
      archives.put(host, List.copyOf(both));
    }
    keep(context, new BuiltRuns(before.runs, archives, before.bills));
  }

  /** Adds SBOMs. */
  public static void billed(@Nullable Map<?, ?> context, List<BillFile> bills) {
    BuiltRuns before = of(context);
    List<BillFile> all = new ArrayList<>(before.bills);
    all.addAll(bills);
    keep(context, new BuiltRuns(before.runs, before.archives, all));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Maven's type
  private static void keep(@Nullable Map context, BuiltRuns made) {
    if (context != null) {
      context.put(KEY, Plain.of(made));
    }
  }
}
