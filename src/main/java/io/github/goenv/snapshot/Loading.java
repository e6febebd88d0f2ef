package io.github.goenv.snapshot;

import java.util.List;

/**
 * What go said when it was to load what a build of a module needs, without the network.
 *
 * @param directory where it was asked, as the build would run there
 * @param arguments what it was asked, so that it can be asked again; where it was asked of several
 *     modules at once, those for this one
 * @param exitCode go's exit code; 0 when it has nothing against the module as a whole
 * @param said the first lines of its standard error, warnings among them
 * @param program whether a program is among what was asked for: only programs are stamped
 * @param errors what it has against packages and what they import, as it says it
 */
public record Loading(
    String directory,
    List<String> arguments,
    int exitCode,
    String said,
    boolean program,
    List<String> errors) {}
