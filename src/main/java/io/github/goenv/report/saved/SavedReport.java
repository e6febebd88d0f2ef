package io.github.goenv.report.saved;

import io.github.goenv.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code report.json} as it was written: texts are in English, and without personal data unless
 * the run was to keep it.
 *
 * @param toolVersion version of the plugin that wrote it; empty when it does not say
 * @param goal {@code check} or {@code doctor}
 * @param startedAt ISO-8601 in UTC; empty when it does not say
 * @param host the machine
 * @param go the go command; null when none was found
 * @param outcome one word for all: {@code clean}, {@code warnings}, {@code errors}, {@code
 *     incomplete} or {@code crashed}
 * @param results in the order of the catalogue of then
 */
public record SavedReport(
    String toolVersion,
    String goal,
    String startedAt,
    SavedHost host,
    Report.@Nullable GoSummary go,
    String outcome,
    List<SavedResult> results) {}
