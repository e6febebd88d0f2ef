package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.probe.ProbeRequest.ServiceQuestion;
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

/**
 * What only Windows' own functions tell. Each method answers alone and may be called on any thread;
 * what could not be read is <em>unknown</em>, and none throws for what the machine is like.
 */
public interface NativeProbes {

  /** Every variable stored for the user ({@code HKCU\Environment}), not expanded. */
  Fact<Map<String, ScopedValue>> userVariables();

  /** Every variable stored for the machine ({@code HKLM\…\Session Manager\Environment}). */
  Fact<Map<String, ScopedValue>> machineVariables();

  /** The environment a new process of this account would get ({@code CreateEnvironmentBlock}). */
  Fact<Map<String, String>> freshVariables();

  /** The system and the account. */
  Fact<WindowsSystem> system();

  /**
   * A file or directory as Windows sees it.
   *
   * @param name what it is called in {@link WindowsFile#name}
   * @param path an absolute path; when nothing is there its nearest existing ancestor is looked at
   */
  Fact<WindowsFile> file(String name, String path);

  /**
   * Whether accounts other than the owner and administrators may put files into a directory.
   *
   * @param path an absolute path
   */
  Fact<Boolean> othersMayWrite(String path);

  /** What is synchronised with a cloud, and which input files in {@code places} are not on disk. */
  Fact<CloudFacts> cloud(NativeRequest request, List<Place> places);

  /** What scans and blocks; its answers are kept where the request says so. */
  Fact<AntivirusFacts> antivirus(NativeRequest request);

  /**
   * What scans and blocks, with what WMI answered an earlier reading; absent when nothing was kept
   * that may stand.
   */
  Fact<AntivirusFacts> keptAntivirus(NativeRequest request);

  /** What can stand before or beside PATH when a command is looked for. */
  Fact<CommandFacts> commands(NativeRequest request);

  /** A service of this machine. */
  Fact<NamedService> service(ServiceQuestion question, NativeRequest request);
}
