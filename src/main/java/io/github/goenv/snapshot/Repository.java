package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * The version control directories that go sees above a module when it stamps a program.
 *
 * @param directory the module
 * @param roots each {@code .git} or its like, from the module upwards, as paths
 * @param refusal what git said when it would not work in the innermost one; absent when nothing
 *     speaks against it
 */
public record Repository(String directory, List<String> roots, Fact<String> refusal) {}
