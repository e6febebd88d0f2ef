package io.github.goenv.snapshot;

import java.util.List;

/**
 * The go.work that go uses in a module's directory.
 *
 * @param path the file; it may be missing when GOWORK names it
 * @param uses the directories of its {@code use} lines, absolute
 */
public record WorkFile(String path, List<String> uses) {}
