package io.github.goenv.app.gobuild;

import io.github.goenv.app.OutcomeFile;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.app.telemetry.Telemetry;
import io.github.goenv.app.timings.SlowerRequest;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Programs to build, and what is made of it.
 *
 * @param version of this plugin
 * @param build what go is to build
 * @param go the go executable as typed; null for the first on PATH
 * @param project the directory that a relative {@code go} starts from
 * @param environment of this process
 * @param timeout seconds one target may take; null for no limit
 * @param helpers where the helper for exact times is kept; null for the user's cache directory
 * @param reports directory for reports
 * @param records directory for records; null for the one below {@code reports}
 * @param keep how many records of each target are kept
 * @param page whether the page of each build is written
 * @param language of the page: {@code auto}, {@code en} or {@code zh-CN}
 * @param slower when a build counts as slower than an earlier one
 * @param defender what Defender recorded of its scans; null when nothing was
 * @param redact whether personal data is taken out of files
 * @param policy which findings about what was built fail the build
 * @param outcome what this run of Maven has come to
 * @param machine the machine as it was checked before; null when it was not
 * @param proxy host and port of the proxy that Maven uses; null for none
 * @param module the name of the module that is built
 * @param parallelism how many programs go may run at a time; null to share the cores with the other
 *     modules that build
 * @param alike the modules that are built like this one, this one included; empty when this one is
 *     built by itself
 * @param place a directory of ours for what such modules are built into at once; null for none
 * @param ahead whether go may begin with such a module before Maven comes to it
 * @param reactor what all modules of this build share
 * @param telemetry exports what was measured
 */
public record BuildProgramsRequest(
    String version,
    BuildRequest build,
    @Nullable String go,
    Path project,
    Map<String, String> environment,
    @Nullable Long timeout,
    @Nullable Path helpers,
    Path reports,
    @Nullable Path records,
    int keep,
    boolean page,
    String language,
    SlowerRequest slower,
    @Nullable Path defender,
    boolean redact,
    PolicyRequest policy,
    OutcomeFile outcome,
    @Nullable Snapshot machine,
    @Nullable String proxy,
    String module,
    @Nullable Integer parallelism,
    List<AlikeModule> alike,
    @Nullable Path place,
    boolean ahead,
    Reactor reactor,
    Telemetry telemetry) {

  /** Whether somebody asked for all that can be recorded of a build, whatever it did. */
  boolean wantsAll() {
    return page || defender != null;
  }
}
