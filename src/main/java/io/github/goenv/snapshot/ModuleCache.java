package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * What the module cache has, compared with itself and with go.sum.
 *
 * @param path GOMODCACHE
 * @param all whether it was the whole cache, not the modules of this project
 * @param projects directories whose modules were looked for
 * @param vendored directories of the project that are built from a vendor directory instead
 * @param listing how the modules were listed; unknown when go could not list them, so that go.sum
 *     was taken
 * @param modules how many modules of those the cache has
 * @param bytes how large their zips are
 * @param left how many of them were not looked at, because the time was up
 * @param locks how many left-over lock files they have; harmless
 * @param notable those that are not plainly in order
 */
public record ModuleCache(
    String path,
    boolean all,
    List<String> projects,
    List<String> vendored,
    Fact<String> listing,
    int modules,
    long bytes,
    int left,
    int locks,
    List<CachedModule> notable) {}
