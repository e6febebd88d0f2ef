package io.github.goenv.report.saved;

import io.github.goenv.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a {@code report.json}: texts are in English, and without personal data unless the
 * run was to keep it.
 *
 * @param toolVersion version of the plugin that wrote it; empty when it does not say
 * @param startedAt ISO-8601 in UTC; empty when it does not say
 * @param host the machine
 * @param go the go command; null when none was found
 * @param results in the order of the catalogue of then
 */
public record SavedReport(
    String toolVersion,
    String startedAt,
    SavedHost host,
    Report.@Nullable GoSummary go,
    List<SavedResult> results) {}
