package io.github.goenv.app.gotest;

import io.github.goenv.app.timings.SlowerRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of where the time of tests goes, and shown of it.
 *
 * @param goal the goal that runs the tests, {@code test} or {@code integration-test}
 * @param version of this plugin
 * @param records whether go is to record its times
 * @param directory for records; null for the one below this plugin's own files
 * @param keep how many records are kept
 * @param page whether the page of each run is written
 * @param language of the page: {@code auto}, {@code en} or {@code zh-CN}
 * @param slower when a run counts as slower than an earlier one
 */
public record TimingOptions(
    String goal,
    String version,
    boolean records,
    @Nullable Path directory,
    int keep,
    boolean page,
    String language,
    SlowerRequest slower) {}
