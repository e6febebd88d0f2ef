package io.github.goenv.snapshot.windows;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * A file or directory as Windows sees it.
 *
 * @param name the place's name, or {@code PATH} or {@code candidate}
 * @param path as configured
 * @param lookedAt {@code path}, or its nearest existing ancestor
 * @param attributes the attribute mask (winnt.h FILE_ATTRIBUTE_*)
 * @param links reparse points found on the way from the root to {@code lookedAt}, itself included
 * @param finalPath the path behind them, by GetFinalPathNameByHandle
 * @param volume the volume it lies on
 * @param syncRoot the Cloud Files sync root it lies under, by CfGetSyncRootInfoByPath; absent when
 *     it lies under none
 */
public record WindowsFile(
    String name,
    String path,
    String lookedAt,
    Fact<Integer> attributes,
    Fact<List<ReparsePoint>> links,
    Fact<String> finalPath,
    Fact<Volume> volume,
    Fact<SyncRoot> syncRoot) {}
