package io.github.goenv.app.machine;

import io.github.goenv.probe.ProbeRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The machine to look at.
 *
 * @param probe what is to be read of it; null with a snapshot
 * @param snapshot a saved machine that takes its place; null to read this one
 */
public record MachineRequest(@Nullable ProbeRequest probe, @Nullable Path snapshot) {}
