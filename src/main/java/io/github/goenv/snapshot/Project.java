package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * The project the plugin runs in.
 *
 * @param directory the directory the build was started in
 * @param modules the {@code go.mod} files of its Maven modules
 * @param cgo the project's use of cgo; absent when it has no Go module
 * @param loading how go loads each of its modules; absent when there is none, or no go to ask
 * @param repositories the version control above each of its modules; absent when there is none
 * @param work the go.work of the directory the build was started in; absent when there is none
 * @param builds where its poms have {@code goenv:build} run, as far as they say so plainly
 */
public record Project(
    String directory,
    List<Fact<GoModFile>> modules,
    Fact<CgoUse> cgo,
    Fact<List<Fact<Loading>>> loading,
    Fact<List<Repository>> repositories,
    Fact<WorkFile> work,
    Fact<List<BuildDirectory>> builds) {}
