package io.github.goenv.app.gobuild;

import io.github.goenv.app.CacheDirectory;
import io.github.goenv.gobuild.KnownPrograms;
import io.github.goenv.gobuild.RunBuild;
import io.github.goenv.gobuild.SharedBuild;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.InstalledGo;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How go builds what is requested, in this module or another.
 *
 * @param go the executable
 * @param limit how long one target may take
 * @param shared one run of go for all modules; null where each has its own
 * @param redaction what it would change is not kept
 * @param brief of what takes less, and is up to date, only that is kept
 */
record GoRuns(
    BuildProgramsRequest request,
    Path go,
    Duration limit,
    @Nullable SharedBuild shared,
    Redaction redaction,
    Duration brief)
    implements ModulesAhead.Runs {
  /** How long go may take to answer a question about itself. */
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** The go that works in a directory. */
  static InstalledGo ask(BuildProgramsRequest request, Path go, Path directory)
      throws BadCommand, InterruptedException {
    return request
        .reactor()
        .ask(
            go,
            directory,
            request.build().environment(),
            request.environment(),
            ANSWER,
            request.machine());
  }

  @Override
  public RunBuild of(Path directory, Path reports) throws BadCommand, InterruptedException {
    Path helpers = request.helpers();
    return new RunBuild(
            ask(request, go, directory),
            request.environment(),
            limit,
            reports,
            helpers == null ? CacheDirectory.ofThisUser(CacheDirectory.HELPERS) : helpers,
            shared,
            new KnownPrograms(reports.resolve("known"), redaction))
        .brief(brief);
  }
}
