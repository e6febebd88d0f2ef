package io.github.goenv.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with findings.
 *
 * @param failOn the least severity that fails the build: {@code error}, {@code warning} or {@code
 *     never}
 * @param ci {@code auto}, {@code off} or CI systems
 * @param formats files to write, as typed; null for none but {@code xml}
 * @param xml the test report to write; null for none
 */
public record FindingsRequest(
    String failOn, String ci, @Nullable String formats, @Nullable Path xml) {}
