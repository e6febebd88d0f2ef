package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoEnvFile;
import io.github.goenv.go.GoRoot;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.StartRefusal;
import io.github.goenv.snapshot.CgoUse;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Variables;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link MachineProbes} of the machine this runs on. */
final class ThisMachine implements MachineProbes {
  private final ProbeRequest request;
  private final HostOs os;
  private final List<Path> modules;
  private final Function<Path, Fact<Boolean>> writers;

  /** Why the go that was located is not started; read by probes that waited for it. */
  private volatile @Nullable StartRefusal refusal;

  /**
   * Probes for one request.
   *
   * @param modules directories with a go.mod
   * @param access null where there is nothing but what Java reads
   */
  ThisMachine(ProbeRequest request, HostOs os, List<Path> modules, @Nullable NativeAccess access) {
    this.request = request;
    this.os = os;
    this.modules = modules;
    // Windows has access control lists where Unix has permission bits.
    this.writers =
        access == null
            ? Directories::othersMayWrite
            : directory -> access.ask(natives -> natives.othersMayWrite(directory.toString()));
  }

  @Override
  public Fact<Path> locate() {
    PathProbe.Found found = GoCommandProbe.locate(request, os);
    Source source = Source.process("PATH");
    if (found == null) {
      return Fact.absent(source);
    }
    refusal = found.refusal();
    return Fact.known(found.file(), source);
  }

  @Override
  public Fact<SearchPath> path() {
    return PathProbe.read(request, os, writers);
  }

  @Override
  public Fact<CgoUse> cgo() {
    return CgoSources.read(modules);
  }

  @Override
  public Fact<GoCommand> go(@Nullable Path executable) throws InterruptedException {
    return GoCommandProbe.read(request, executable, refusal, os);
  }

  @Override
  public Fact<Project> project(@Nullable Path executable) throws InterruptedException {
    return ProjectProbe.read(
        request, modules, executable, refusal, os, Fact.absent(Source.of(Source.Kind.PROJECT, "")));
  }

  @Override
  public Fact<Variables> variables(Fact<Path> executable) {
    return Fact.known(
        VariablesProbe.read(os, request.environment(), goRootFile(executable)),
        Source.of(Source.Kind.PROCESS, ""));
  }

  private static Fact<SettingsFile> goRootFile(Fact<Path> executable) {
    if (executable instanceof Fact.Unknown<Path> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    Path go = executable.orNull();
    Path root = go == null ? null : GoRoot.ofExecutable(go).orElse(null);
    return root == null
        ? Fact.absent(Source.of(Source.Kind.PROJECT, ""))
        : VariablesProbe.settings(root.resolve("go.env").toString(), GoEnvFile.Layer.GOROOT);
  }

  @Override
  public Fact<List<Place>> places(Variables variables, @Nullable GoCommand go)
      throws InterruptedException {
    return PlacesProbe.read(request, variables, go, os == HostOs.WINDOWS, writers);
  }

  @Override
  public Fact<List<Compiler>> compilers(Variables variables, GoCommand go)
      throws InterruptedException {
    return CompilersProbe.read(request, variables, go, os == HostOs.WINDOWS);
  }
}
