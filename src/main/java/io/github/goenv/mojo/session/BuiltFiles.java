package io.github.goenv.mojo.session;

import io.github.goenv.app.archive.Packable;
import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.gobuild.BuiltFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the executions of {@code build} have built in one module and one run of Maven, for {@code
 * package}.
 *
 * @param files in the order in which they were built
 * @param host the system go runs on; null when nothing was built
 */
public record BuiltFiles(List<Packable> files, @Nullable GoTarget host) {
  private static final String KEY = BuiltFiles.class.getName();

  /** Those of earlier executions. */
  public static BuiltFiles of(@Nullable Map<?, ?> context) {
    BuiltFiles kept = context == null ? null : Plain.record(BuiltFiles.class, context.get(KEY));
    return kept == null ? new BuiltFiles(List.of(), null) : kept;
  }

  /**
   * Adds those of one execution.
   *
   * @param context what Maven keeps of this plugin for the module
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // Maven's type
  public static void add(
      @Nullable Map context, List<BuildResult> results, GoTarget host, boolean attached) {
    if (context == null) {
      return;
    }
    List<Packable> files = new ArrayList<>(of(context).files());
    for (BuildResult result : results) {
      for (BuiltFile built : result.artifacts()) {
        files.removeIf(file -> file.file().equals(built.path()));
        files.add(new Packable(built.path(), result.plan().target(), attached));
      }
    }
    context.put(KEY, Plain.of(new BuiltFiles(files, host)));
  }
}
