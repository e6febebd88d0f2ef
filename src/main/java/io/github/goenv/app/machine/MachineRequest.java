package io.github.goenv.app.machine;

import io.github.goenv.probe.ProbeRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The machine to look at.
 *
 * @param probe what is to be read of it
 * @param snapshot a saved machine that takes its place; null to read this one
 */
public record MachineRequest(ProbeRequest probe, @Nullable Path snapshot) {}
