package io.github.goenv.app.fleet;

import io.github.goenv.app.policy.PolicyRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A directory of reports and snapshots.
 *
 * @param version version of this plugin
 * @param directory where they are; null when nobody said
 * @param before an earlier {@code fleet.json}; null for the one in {@code to}
 * @param policy what is wanted of machines of which there is a snapshot alone
 * @param language of the page: {@code auto}, {@code en} or {@code zh-CN}
 * @param redact whether personal data is taken out
 * @param to where files go; null for the directory itself
 */
public record FleetRequest(
    String version,
    @Nullable Path directory,
    @Nullable Path before,
    PolicyRequest policy,
    String language,
    boolean redact,
    @Nullable Path to) {}
