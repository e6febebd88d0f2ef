package io.github.goenv.probe.windows.service;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.ProbeRequest.ServiceQuestion;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.RegistryReader;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.service.NssmSettings;
import io.github.goenv.snapshot.service.ObjectAccess;
import io.github.goenv.snapshot.service.ServiceProgram;
import io.github.goenv.snapshot.service.ServiceSettings;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a Windows service: what the registry has of it, then its account, then what runs. */
public final class ServiceProbe {
  /** What each process of a machine has alike, whosever it is. */
  private static final String[] OF_MACHINE = {
    "SystemRoot",
    "windir",
    "SystemDrive",
    "ProgramFiles",
    "ProgramFiles(x86)",
    "ProgramW6432",
    "CommonProgramFiles",
    "ProgramData",
    "ALLUSERSPROFILE",
    "PUBLIC"
  };

  private final ServiceQuestion question;
  private final RegistryReader registry;
  private final ServiceNames names;
  private final Map<String, String> machine = new TreeMap<>();

  private ServiceProbe(ServiceQuestion question, Map<String, String> environment) {
    this.question = question;
    this.registry = RegistryReader.ofMachine();
    this.names = new ServiceNames(registry);
    for (Map.Entry<String, String> each : environment.entrySet()) {
      for (String name : OF_MACHINE) {
        if (each.getKey().equalsIgnoreCase(name)) {
          machine.put(each.getKey(), each.getValue());
        }
      }
    }
  }

  /**
   * Reads one.
   *
   * @param environment variables of this process
   */
  public static Fact<NamedService> read(ServiceQuestion question, Map<String, String> environment) {
    return new ServiceProbe(question, environment).read();
  }

  private Fact<NamedService> read() {
    String name = names.written(question.name());
    ServiceKey.Read key = new ServiceKey(registry, name).read();
    Source source = Source.of(Source.Kind.REGISTRY, "HKLM\\" + ServiceKey.HOME + "\\" + name);
    if (key.settings() instanceof Fact.Absent<ServiceSettings>) {
      return Fact.known(missing(name, source), source);
    }
    ServiceSettings settings = key.settings().orNull();
    Fact<NssmSettings> nssm = settings == null ? like(key.settings()) : settings.nssm();
    String sidType = settings == null ? null : settings.sidType().orNull();
    ServiceAccounts accounts = new ServiceAccounts(name, key.account(), sidType);
    ServiceProcesses running = new ServiceProcesses();
    Fact<String> state;
    ServiceProcesses.Found found;
    try {
      ServiceStatus status = ServiceManager.status(name);
      Source asked = Source.of(Source.Kind.API, "QueryServiceStatusEx");
      state = Fact.known(status.state(), asked);
      found = running.read(status.process(), asked);
    } catch (NativeFailure e) {
      state = e.fact();
      found = new ServiceProcesses.Found(e.fact(), e.fact());
    }
    return Fact.known(
        new NamedService(
            name,
            question.maxHandles(),
            List.of(),
            key.settings(),
            Fact.known(accounts.read(names, name), source),
            logs(accounts, nssm),
            registryKey(accounts, nssm, name),
            program(settings, nssm, running),
            state,
            found.processes(),
            found.listeners()),
        source);
  }

  private NamedService missing(String name, Source source) {
    return new NamedService(
        name,
        question.maxHandles(),
        names.alike(name),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source));
  }

  private Fact<List<ObjectAccess>> logs(ServiceAccounts accounts, Fact<NssmSettings> nssm) {
    return ServiceLogs.read(
        question.logDirectory(),
        nssm,
        machine,
        directory -> granted(accounts, true, account -> AccessOfAccount.file(account, directory)));
  }

  private Fact<ObjectAccess> registryKey(
      ServiceAccounts accounts, Fact<NssmSettings> nssm, String name) {
    String named = question.registryKey();
    Source source = Source.of(Source.Kind.POM, "goenv.service.registryKey");
    String path = named;
    if (named == null) {
      if (!(nssm instanceof Fact.Known<NssmSettings> known)) {
        return like(nssm);
      }
      // NSSM reads its settings under the account of the service.
      path = ServiceKey.HOME + "\\" + name + "\\Parameters";
      source = known.source();
    }
    String wanted = path == null ? "" : path;
    return Fact.known(
        new ObjectAccess(
            "HKLM\\" + wanted,
            source,
            granted(accounts, false, account -> AccessOfAccount.key(account, wanted))),
        source);
  }

  /** A question about what an account may. */
  private interface Asked {
    Fact<Long> of(AuthzContext account);
  }

  private static Fact<Long> granted(ServiceAccounts accounts, boolean writing, Asked asked) {
    if (!(accounts.sid() instanceof Fact.Known<String>)) {
      return like(accounts.sid());
    }
    try (AuthzContext account = accounts.context(writing)) {
      return asked.of(account);
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  private Fact<ServiceProgram> program(
      @Nullable ServiceSettings settings, Fact<NssmSettings> nssm, ServiceProcesses running) {
    NssmSettings parameters = nssm.orNull();
    Fact<String> command =
        parameters != null
            ? parameters.application()
            : settings == null ? like(nssm) : settings.image();
    if (!(command instanceof Fact.Known<String> known)) {
      return like(command);
    }
    String text = ImagePath.expanded(known.value(), machine);
    String path = text == null ? null : parameters == null ? ImagePath.program(text) : text.strip();
    return path == null || !ImagePath.absolute(path)
        ? Fact.unknown(Text.of("service.fact.program-path", "path", known.value()))
        : Fact.known(running.program(path), known.source());
  }

  private static <T> Fact<T> like(Fact<?> other) {
    if (other instanceof Fact.Unknown<?> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    return other instanceof Fact.Absent<?> absent
        ? Fact.absent(absent.source())
        : Fact.absent(Source.of(Source.Kind.REGISTRY, ""));
  }
}
