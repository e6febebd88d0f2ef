package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;

/**
 * A directory named by a GOROOT setting.
 *
 * @param path the value as it is set
 * @param source where it is set
 * @param kind what is there
 * @param hasTools whether it has {@code pkg/tool}, which is go's whole test for a GOROOT
 *     (cmd/go/internal/cfg, {@code isGOROOT})
 * @param version the first line of its {@code VERSION} file
 */
public record GoRootDirectory(
    String path, Source source, Place.Kind kind, Fact<Boolean> hasTools, Fact<String> version) {}
