package io.github.goenv.app.machine;

import io.github.goenv.app.CannotRun;
import io.github.goenv.fact.Fact;
import io.github.goenv.probe.ProbeRequest.ServiceQuestion;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.service.ServiceSettings;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What users say of a Windows service. */
public final class ServiceParameters {
  /** The longest name of a service (CreateServiceW). */
  private static final int LONGEST_NAME = 256;

  private static final String[] HIVES = {"HKLM\\", "HKLM:\\", "HKEY_LOCAL_MACHINE\\"};

  private ServiceParameters() {}

  /**
   * The question that they come to; null when no service is named.
   *
   * @throws CannotRun when one of them cannot be
   */
  public static @Nullable ServiceQuestion question(
      @Nullable String name,
      @Nullable String logDirectory,
      @Nullable String registryKey,
      int maxHandles,
      Messages texts)
      throws CannotRun {
    if (name == null || name.isBlank()) {
      return null;
    }
    String service = name.strip();
    if (service.length() > LONGEST_NAME
        || service.indexOf('\\') >= 0
        || service.indexOf('/') >= 0) {
      throw new CannotRun(Text.of("service.bad.name", "value", service).in(texts));
    }
    if (maxHandles < 1) {
      throw new CannotRun(
          Text.of("service.bad.handles", "value", String.valueOf(maxHandles)).in(texts));
    }
    return new ServiceQuestion(
        service, directory(logDirectory, texts), key(registryKey, texts), maxHandles);
  }

  private static @Nullable String directory(@Nullable String typed, Messages texts)
      throws CannotRun {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String path = typed.strip().replace('/', '\\');
    boolean drive = path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '\\';
    if (!drive && !path.startsWith("\\\\")) {
      throw new CannotRun(Text.of("service.bad.directory", "value", typed.strip()).in(texts));
    }
    return path;
  }

  /** The path below HKLM. */
  private static @Nullable String key(@Nullable String typed, Messages texts) throws CannotRun {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String path = typed.strip();
    for (String hive : HIVES) {
      if (path.toUpperCase(Locale.ROOT).startsWith(hive) && path.length() > hive.length()) {
        return path.substring(hive.length());
      }
    }
    throw new CannotRun(Text.of("service.bad.key", "value", path).in(texts));
  }

  /**
   * Makes sure that the service which was named is there.
   *
   * @throws CannotRun when it is not; names those that may have been meant
   */
  static void require(Snapshot machine, Messages texts) throws CannotRun {
    NamedService service =
        machine.examined() == null ? null : machine.examined().service().orNull();
    if (service == null || !(service.settings() instanceof Fact.Absent<ServiceSettings>)) {
      return;
    }
    String alike = String.join(", ", service.alike());
    throw new CannotRun(
        Text.of(
                alike.isEmpty() ? "service.bad.missing" : "service.bad.missing.alike",
                "name",
                service.name(),
                "alike",
                alike)
            .in(texts));
  }
}
