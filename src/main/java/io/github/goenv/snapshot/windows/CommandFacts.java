package io.github.goenv.snapshot.windows;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * What can stand before or beside PATH when a command is looked for.
 *
 * @param appPaths {@code App Paths\go.exe} entries: the programs they name
 * @param autoRun {@code AutoRun} of cmd.exe, both hives
 * @param shellDefinitions what defines {@code go}: lines of PowerShell profiles and Git Bash files,
 *     doskey macros of files that AutoRun names, and such a macro in AutoRun itself, whose source
 *     is then that of the entry in {@code autoRun}
 * @param disableAliasExecution values named {@code DisableAliasExecution} that were found
 */
public record CommandFacts(
    Fact<List<Setting>> appPaths,
    Fact<List<Setting>> autoRun,
    Fact<List<Setting>> shellDefinitions,
    Fact<List<Setting>> disableAliasExecution) {

  /**
   * A value and where it stands.
   *
   * @param value the value or line
   * @param source registry key or file with line
   */
  public record Setting(String value, io.github.goenv.fact.Source source) {}
}
