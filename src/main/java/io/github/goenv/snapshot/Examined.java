package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.network.Network;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.tree.BuildCache;
import io.github.goenv.snapshot.tree.WorkTree;
import java.util.List;

/**
 * What is read only when it is asked for, as it takes its time.
 *
 * @param modules the module cache; absent when it was not asked for
 * @param starts programs that were started from places; absent when it was not asked for
 * @param files what files cost in the places; absent when it was not asked for
 * @param trees git's work trees around the modules; absent when they were not asked for
 * @param buildCache how much is in GOCACHE; absent when it was not asked for, or is off
 * @param network the servers that go downloads from; absent when it was not asked for
 * @param service a Windows service; absent when none was named, and on other systems
 */
public record Examined(
    Fact<ModuleCache> modules,
    Fact<List<StartTrial>> starts,
    Fact<List<FileCost>> files,
    Fact<List<WorkTree>> trees,
    Fact<BuildCache> buildCache,
    Fact<Network> network,
    Fact<NamedService> service) {}
