package io.github.goenv.check.service;

import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.service.ServiceProcess;
import io.github.goenv.snapshot.service.ServiceProgram;
import io.github.goenv.snapshot.service.TcpListener;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code service.pprof-exposed}: a listener that other machines reach and that may serve profiles.
 * Nothing is asked of it: what counts is which port it is, and whether net/http/pprof is linked
 * into the program.
 */
final class ServicePprofExposed implements Check {
  /** The documentation of net/http/pprof has 6060; who runs several programs counts on. */
  private static final int FIRST_USUAL = 6060;

  private static final int LAST_USUAL = 6069;

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    NamedService service = Services.of(machine, verdict);
    Fact<List<TcpListener>> found = service.listeners();
    verdict.orUnknown(found);
    if (!(found instanceof Fact.Known<List<TcpListener>> listeners)) {
      stopped(verdict, service);
      return;
    }
    List<Evidence> fine = new ArrayList<>();
    List<TcpListener> left = new ArrayList<>(listeners.value());
    while (!left.isEmpty()) {
      Port port = Port.first(left, listeners.source());
      if (port.first().loopback() || !judge(verdict, service, port)) {
        fine.addAll(port.evidence());
      }
    }
    if (verdict.results().isEmpty()) {
      verdict.pass(
          Text.of(
              fine.isEmpty() ? "service.pprof-exposed.silent" : "service.pprof-exposed.pass",
              "name",
              service.name()),
          fine);
    }
  }

  /**
   * A port of a process: Go opens one socket for all addresses of IPv4 and IPv6, which Windows
   * lists as two.
   *
   * @param first one of the listeners
   * @param shown all of them
   * @param evidence likewise
   */
  private record Port(TcpListener first, String shown, List<Evidence> evidence) {

    /** The first port of a list, taken out of it. */
    static Port first(List<TcpListener> from, Source source) {
      TcpListener first = from.get(0);
      List<String> shown = new ArrayList<>();
      List<Evidence> evidence = new ArrayList<>();
      for (TcpListener each : List.copyOf(from)) {
        if (each.port() == first.port()
            && each.process() == first.process()
            && each.loopback() == first.loopback()) {
          shown.add(each.shown());
          evidence.add(new Evidence("LISTEN", each.shown(), source));
          from.remove(each);
        }
      }
      return new Port(first, String.join(", ", shown), evidence);
    }
  }

  /** A service that does not run opens no port, and may when it does. */
  private static void stopped(Verdict verdict, NamedService service) {
    ServiceProgram program = service.program().orNull();
    if (program != null && program.pprof() instanceof Fact.Known<Boolean> known && !known.value()) {
      verdict.pass(
          Text.of("service.pprof-exposed.not-linked", "program", program.path()),
          List.of(new Evidence("net/http/pprof", "not linked in", known.source())));
      return;
    }
    throw verdict.unknown(
        Text.of("service.pprof-exposed.stopped", "name", service.name()),
        Text.of("service.pprof-exposed.start"));
  }

  /** Whether something was said of the port. */
  private static boolean judge(Verdict verdict, NamedService service, Port port) {
    TcpListener listener = port.first();
    Fact<ServiceProgram> of = program(service, listener);
    ServiceProgram program = of.orNull();
    Fact<Boolean> linked = program == null ? unread(of) : program.pprof();
    String path = program == null ? "process " + listener.process() : program.path();
    boolean usual = usual(listener);
    if (linked instanceof Fact.Known<Boolean> known) {
      if (!known.value()) {
        return false;
      }
      Evidence has = new Evidence("net/http/pprof", "linked in", known.source());
      if (usual) {
        fail(verdict, Severity.ERROR, "service.pprof-exposed.open", port, path, has);
      } else {
        // Where profiles have a listener of their own on loopback this is most likely another.
        Severity most = ownListener(service, listener) ? Severity.INFO : Severity.WARNING;
        fail(verdict, most, "service.pprof-exposed.linked", port, path, has);
      }
      return true;
    }
    if (usual) {
      fail(verdict, Severity.WARNING, "service.pprof-exposed.possible", port, path, null);
      return true;
    }
    if (linked instanceof Fact.Unknown<Boolean> unknown) {
      verdict.unknown(listener.shown(), unknown.reason(), unknown.remedy());
      return true;
    }
    return false;
  }

  private static boolean usual(TcpListener listener) {
    return listener.port() >= FIRST_USUAL && listener.port() <= LAST_USUAL;
  }

  private static Fact<ServiceProgram> program(NamedService service, TcpListener listener) {
    List<ServiceProcess> processes = service.processes().orNull();
    if (processes != null) {
      for (ServiceProcess process : processes) {
        if (process.id() == listener.process()) {
          return process.program();
        }
      }
    }
    return Fact.unknown(Text.of("fact.not-read"));
  }

  private static Fact<Boolean> unread(Fact<ServiceProgram> program) {
    return program instanceof Fact.Unknown<ServiceProgram> unknown
        ? new Fact.Unknown<>(unknown.reason(), unknown.remedy())
        : Fact.absent(Source.of(Source.Kind.API, "QueryFullProcessImageNameW"));
  }

  private static boolean ownListener(NamedService service, TcpListener listener) {
    List<TcpListener> all = service.listeners().orNull();
    if (all != null) {
      for (TcpListener other : all) {
        if (other.process() == listener.process() && other.loopback() && usual(other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void fail(
      Verdict verdict,
      Severity most,
      String key,
      Port port,
      String program,
      @Nullable Evidence has) {
    String address = port.first().address();
    boolean all = address.equals("0.0.0.0") || address.equals("::");
    String host = all ? "localhost:" + port.first().port() : port.first().shown();
    List<Evidence> evidence = new ArrayList<>(port.evidence());
    if (has != null) {
      evidence.add(has);
    }
    verdict.fail(
        most,
        port.first().shown(),
        Text.of(key, "listener", port.shown(), "program", program),
        evidence,
        List.of(
            Fix.manual(Text.of("service.pprof-exposed.fix-look", "host", host)),
            Fix.manual(Text.of("service.pprof-exposed.fix"))));
  }
}
