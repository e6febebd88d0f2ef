package io.github.goenv.snapshot.windows;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * Everything read by Windows' own functions. Absent as a whole on other systems.
 *
 * @param system the system and the account
 * @param files file facts of each place, by the names of {@code Place}, and of each directory of
 *     PATH that holds a go command
 * @param cloud what is synchronised with a cloud
 * @param antivirus what scans and blocks
 * @param commands what can stand before or beside PATH when a command is looked for
 * @param candidates facts of each {@code go} candidate, in the order of {@code SearchPath}
 */
public record WindowsFacts(
    Fact<WindowsSystem> system,
    Fact<List<WindowsFile>> files,
    Fact<CloudFacts> cloud,
    Fact<AntivirusFacts> antivirus,
    Fact<CommandFacts> commands,
    Fact<List<WindowsFile>> candidates) {}
