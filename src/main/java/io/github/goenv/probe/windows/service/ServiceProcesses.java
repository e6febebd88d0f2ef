package io.github.goenv.probe.windows.service;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.snapshot.service.ServiceProcess;
import io.github.goenv.snapshot.service.ServiceProgram;
import io.github.goenv.snapshot.service.TcpListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What runs of a service. */
final class ServiceProcesses {
  private final Map<String, ServiceProgram> programs = new HashMap<>();

  /** What is found. */
  record Found(Fact<List<ServiceProcess>> processes, Fact<List<TcpListener>> listeners) {}

  /**
   * The process of a service and those below it.
   *
   * @param root its id; 0 when it does not run
   * @param source where that is from
   */
  Found read(long root, Source source) {
    if (root == 0) {
      return new Found(Fact.absent(source), Fact.absent(source));
    }
    List<ProcessEntry> tree;
    try {
      tree = ProcessTree.of(root, Processes.all(), process -> Processes.started(process.id()));
    } catch (NativeFailure e) {
      return new Found(e.fact(), e.fact());
    }
    List<ServiceProcess> processes = new ArrayList<>();
    Set<Long> ids = new LinkedHashSet<>(Set.of(root));
    for (ProcessEntry entry : tree) {
      ids.add(entry.id());
      processes.add(
          new ServiceProcess(
              entry.id(), entry.name(), Processes.handles(entry.id()), program(entry.id())));
    }
    return new Found(
        Fact.known(processes, Source.of(Source.Kind.API, "CreateToolhelp32Snapshot")),
        listeners(ids));
  }

  private static Fact<List<TcpListener>> listeners(Set<Long> ids) {
    try {
      return Fact.known(TcpListeners.of(ids), Source.of(Source.Kind.API, "GetExtendedTcpTable"));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  private Fact<ServiceProgram> program(long id) {
    return Processes.image(id) instanceof Fact.Known<String> known
        ? Fact.known(program(known.value()), known.source())
        : like(Processes.image(id));
  }

  /** A program's file, read once. */
  ServiceProgram program(String path) {
    return programs.computeIfAbsent(
        path, file -> new ServiceProgram(file, GoProgramFile.pprof(file)));
  }

  private static <T> Fact<T> like(Fact<String> other) {
    return other instanceof Fact.Unknown<String> unknown
        ? new Fact.Unknown<>(unknown.reason(), unknown.remedy())
        : Fact.absent(Source.of(Source.Kind.API, "QueryFullProcessImageNameW"));
  }
}
