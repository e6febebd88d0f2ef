package io.github.goenv.app.provision;

import io.github.goenv.app.verify.VerifyRequest;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which Go is wanted, and how it may be had.
 *
 * @param version as it was typed
 * @param go the executable that is used if it has that version; null for the first on PATH
 * @param directory what a relative path of it is relative to
 * @param environment all variables of this process
 * @param online null where no network may be used
 * @param toolchains where toolchains are kept; null when there is no such place
 * @param checksums where tree heads and answers of the database are kept; null for nowhere
 * @param fetch whether it is fetched when it is not there
 */
public record ProvisionRequest(
    String version,
    @Nullable String go,
    Path directory,
    Map<String, String> environment,
    VerifyRequest.@Nullable Online online,
    @Nullable Path toolchains,
    @Nullable Path checksums,
    boolean fetch) {}
