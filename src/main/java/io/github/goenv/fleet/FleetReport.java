package io.github.goenv.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is told of a fleet.
 *
 * @param toolVersion version of this plugin
 * @param createdAt when, ISO-8601 in UTC
 * @param fleet the machines
 * @param outliers those that differ from most
 * @param changes since an earlier run; null when there is none to compare with
 */
public record FleetReport(
    String toolVersion,
    String createdAt,
    Fleet fleet,
    List<Outlier> outliers,
    @Nullable FleetChanges changes) {}
