package io.github.goenv.app.verify;

import io.github.goenv.lock.Expected;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be locked.
 *
 * @param places where toolchains are
 * @param environment all variables of this process
 * @param cache where lists and indexes are kept; null for nowhere
 * @param file the lock
 * @param expected of each machine; null for what the lock has
 * @param keys as the parameter {@code publicKeys}
 * @param signing the file of the key to sign with; null for the variable
 * @param variable the variable with the key
 * @param export {@code json}, {@code csv}: forms of the list of programs
 * @param reports where that goes; null for nowhere
 */
public record LockRequest(
    VerifyRequest.Places places,
    Map<String, String> environment,
    @Nullable Path cache,
    Path file,
    @Nullable Expected expected,
    List<String> keys,
    @Nullable Path signing,
    String variable,
    List<String> export,
    @Nullable Path reports) {}
