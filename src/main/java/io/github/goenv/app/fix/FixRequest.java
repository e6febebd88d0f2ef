package io.github.goenv.app.fix;

import io.github.goenv.app.machine.CheckRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about findings.
 *
 * @param check the machine, and where files go
 * @param prefix what stands before the name of a goal where this one was called, such as {@code
 *     goenv:}
 * @param report a {@code report.json} that takes the place of the machine; null for none
 * @param apply whether steps that need no administrator are carried out
 * @param undo whether what was carried out is taken back; nothing else is done then
 * @param home this account's home directory; null when it is not known
 */
public record FixRequest(
    CheckRequest check,
    String prefix,
    @Nullable Path report,
    boolean apply,
    boolean undo,
    @Nullable String home) {}
