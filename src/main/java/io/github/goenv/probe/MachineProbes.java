package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.CgoUse;
import io.github.goenv.snapshot.Clouds;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.FileCost;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.ModuleCache;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.StartTrial;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.network.Network;
import io.github.goenv.snapshot.network.Trust;
import io.github.goenv.snapshot.tree.BuildCache;
import io.github.goenv.snapshot.tree.WorkTree;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read alike on every system. The parameters are what a probe needs; it is called as soon
 * as that is there, on a thread of its own.
 */
interface MachineProbes {

  /** The go command of this build. */
  Fact<Path> locate();

  /** PATH and what lies in it. */
  Fact<SearchPath> path();

  /** Which files of the project use cgo; before {@link #loading}, which needs the imports. */
  Fact<CgoUse> cgo();

  /** What go says of itself. */
  Fact<GoCommand> go(@Nullable Path executable) throws InterruptedException;

  /** The project's go.mod files, what go says of them, and the repositories around them. */
  Fact<Project> project(@Nullable Path executable) throws InterruptedException;

  /** How go loads each module of {@code project}: asked further where there is doubt. */
  Fact<List<Fact<Loading>>> loading(@Nullable Path executable, Project project)
      throws InterruptedException;

  /** The variables that concern Go. */
  Fact<Variables> variables(Fact<Path> executable);

  /** The directories of a build. */
  Fact<List<Place>> places(Variables variables, @Nullable GoCommand go) throws InterruptedException;

  /** What is synchronised or mounted; asked for on other systems than Windows. */
  Fact<Clouds> clouds(List<Place> places) throws InterruptedException;

  /** The module cache; asked for only when it was wanted. */
  Fact<ModuleCache> modules(@Nullable Path executable, @Nullable GoCommand go)
      throws InterruptedException;

  /** Programs started from the places; asked for only when it was wanted. */
  Fact<List<StartTrial>> starts(
      @Nullable Path executable, @Nullable GoCommand go, List<Place> places)
      throws InterruptedException;

  /** What files cost in the places; asked for only when it was wanted. */
  Fact<List<FileCost>> files(List<Place> places) throws InterruptedException;

  /** Git's work trees around the modules; asked for only when they were wanted. */
  Fact<List<WorkTree>> trees(@Nullable Path executable) throws InterruptedException;

  /** How much is in the build cache; asked for only when it was wanted. */
  Fact<BuildCache> buildCache(@Nullable GoCommand go);

  /** The servers that go downloads from; asked for only when it was wanted. */
  Fact<Network> network(@Nullable Path executable) throws InterruptedException;

  /** The certificates that go trusts servers by. */
  Fact<Trust> trust();

  /** The C compilers; asked for only when the project uses cgo. */
  Fact<List<Compiler>> compilers(Variables variables, GoCommand go) throws InterruptedException;
}
