package io.github.goenv.probe.windows;

import com.sun.jna.Native;
import io.github.goenv.fact.Fact;
import io.github.goenv.probe.NativeProbes;
import io.github.goenv.probe.NativeRequest;
import io.github.goenv.probe.ProbeRequest.ServiceQuestion;
import io.github.goenv.probe.windows.antivirus.AntivirusProbe;
import io.github.goenv.probe.windows.cloud.CloudProbe;
import io.github.goenv.probe.windows.files.FilesProbe;
import io.github.goenv.probe.windows.service.ServiceProbe;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.CloudFacts;
import io.github.goenv.snapshot.windows.CommandFacts;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.snapshot.windows.WindowsSystem;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@link NativeProbes} by JNA. */
public final class WindowsProbes implements NativeProbes {

  /**
   * Loads JNA's native library.
   *
   * @throws LinkageError when it cannot be unpacked or loaded
   * @throws IllegalStateException when it is not what it should be
   */
  public WindowsProbes() {
    load();
  }

  /** One at a time, so that the level of the log is restored to what it was. */
  private static synchronized void load() {
    // JNA logs a stack trace when its temporary directory is unusable; we say it in one sentence.
    Logger log = Logger.getLogger("com.sun.jna.Native");
    Level before = log.getLevel();
    log.setLevel(Level.OFF);
    try {
      if (Native.POINTER_SIZE < 4) {
        throw new IllegalStateException("JNA gives pointers " + Native.POINTER_SIZE + " bytes");
      }
    } finally {
      log.setLevel(before);
    }
  }

  @Override
  public Fact<Map<String, ScopedValue>> userVariables() {
    return EnvironmentProbe.user();
  }

  @Override
  public Fact<Map<String, ScopedValue>> machineVariables() {
    return EnvironmentProbe.machine();
  }

  @Override
  public Fact<Map<String, String>> freshVariables() {
    return EnvironmentProbe.fresh();
  }

  @Override
  public Fact<WindowsSystem> system() {
    return SystemProbe.read();
  }

  @Override
  public Fact<WindowsFile> file(String name, String path) {
    return PlaceholderExposure.during(() -> FilesProbe.read(name, path));
  }

  @Override
  public Fact<Boolean> othersMayWrite(String path) {
    return AccessProbe.othersMayWrite(path);
  }

  @Override
  public Fact<CloudFacts> cloud(NativeRequest request, List<Place> places) {
    return CloudProbe.read(request, places);
  }

  @Override
  public Fact<AntivirusFacts> antivirus(NativeRequest request) {
    return AntivirusProbe.read(request);
  }

  @Override
  public Fact<AntivirusFacts> keptAntivirus(NativeRequest request) {
    return AntivirusProbe.kept(request);
  }

  @Override
  public Fact<CommandFacts> commands(NativeRequest request) {
    return CommandsProbe.read(request);
  }

  @Override
  public Fact<NamedService> service(ServiceQuestion question, NativeRequest request) {
    return ServiceProbe.read(question, request.environment());
  }
}
