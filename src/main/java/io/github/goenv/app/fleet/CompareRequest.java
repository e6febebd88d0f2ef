package io.github.goenv.app.fleet;

import io.github.goenv.app.machine.MachineRequest;
import io.github.goenv.app.policy.PolicyRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Two machines to compare, or one at two times.
 *
 * @param version version of this plugin
 * @param before a snapshot; null for the newest that was kept
 * @param after a snapshot; null for {@code machine}
 * @param machine the machine that is taken when no other is named
 * @param policy what is wanted of both
 * @param failOn {@code never}, {@code worse} or {@code any}
 * @param to where files go; null for nowhere
 */
public record CompareRequest(
    String version,
    @Nullable Path before,
    @Nullable Path after,
    MachineRequest machine,
    PolicyRequest policy,
    String failOn,
    @Nullable Path to) {}
