package io.github.goenv.app.timings;

import io.github.goenv.app.policy.PolicyRequest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recorded builds to show.
 *
 * @param version of this plugin
 * @param record the build: a record, a report or an action graph; null for the newest records
 * @param trace go's trace beside an action graph; null when there is none
 * @param goos the operating system of an action graph, which does not name it
 * @param goarch the architecture of an action graph
 * @param places directories with records, for when no build is named
 * @param to directory for page and trace; null for the one beside the records
 * @param slower when a build counts as slower, and what it is compared with
 * @param defender what Defender recorded of its scans; null when nothing was
 * @param policy which findings about the machine are shown
 * @param snapshot the machine, for when no record has it; null when nobody names one
 * @param language of the page: {@code auto}, {@code en} or {@code zh-CN}
 * @param redact whether personal data is taken out of files
 */
public record TimingsRequest(
    String version,
    @Nullable Path record,
    @Nullable Path trace,
    String goos,
    String goarch,
    List<Path> places,
    @Nullable Path to,
    SlowerRequest slower,
    @Nullable Path defender,
    PolicyRequest policy,
    @Nullable Path snapshot,
    String language,
    boolean redact) {}
