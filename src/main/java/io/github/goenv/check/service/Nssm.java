package io.github.goenv.check.service;

import io.github.goenv.check.common.Shell;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.service.ServiceSettings;
import java.util.Locale;

/** Commands of NSSM, which is the program of the service that it runs. */
final class Nssm {
  private Nssm() {}

  /** {@code nssm set NAME }, by its path where that is plain. */
  static String start(Snapshot machine, NamedService service, ServiceSettings settings) {
    Shell shell = Shell.ofSwitches(machine);
    String image = settings.image().orNull();
    String words = "set " + shell.quoted(service.name()) + " ";
    String path = image == null ? "" : image.strip();
    if (path.length() > 1 && path.startsWith("\"") && path.endsWith("\"")) {
      path = path.substring(1, path.length() - 1);
    }
    boolean whole = path.toLowerCase(Locale.ROOT).endsWith(".exe");
    boolean plain = whole && path.indexOf('"') < 0 && path.indexOf('%') < 0;
    return plain ? shell.start(path, words) : "nssm " + words;
  }

  /** The shell that these commands are for. */
  static String shell(Snapshot machine) {
    return Shell.ofSwitches(machine).word();
  }
}
