package io.github.goenv.probe.windows.service;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.RegistryKey.Hive;
import io.github.goenv.probe.windows.api.RegistryReader;
import io.github.goenv.probe.windows.api.RegistryReader.Content;
import io.github.goenv.probe.windows.api.RegistryValue;
import io.github.goenv.snapshot.service.FailureActions;
import io.github.goenv.snapshot.service.NssmSettings;
import io.github.goenv.snapshot.service.ServiceSettings;
import io.github.goenv.text.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the key of a service. */
final class ServiceKey {
  /** Where the keys of services and drivers are. */
  static final String HOME = "SYSTEM\\CurrentControlSet\\Services";

  /** SERVICE_WIN32_OWN_PROCESS and SERVICE_WIN32_SHARE_PROCESS of winnt.h; else it is a driver. */
  private static final int PROGRAM = 0x30;

  private static final String[] STARTS = {"boot", "system", "auto", "demand", "disabled"};

  private final RegistryReader registry;
  private final String path;

  /** The key of the service {@code name}. */
  ServiceKey(RegistryReader registry, String name) {
    this.registry = registry;
    this.path = HOME + "\\" + name;
  }

  /** What the key says. */
  record Read(Fact<ServiceSettings> settings, Fact<String> account) {}

  /** Whether a key is that of a service, not of a driver. */
  static boolean isService(Content key) {
    RegistryValue type = key.value("Type");
    Long number = type == null ? null : type.number();
    return number != null && (number & PROGRAM) != 0;
  }

  Read read() {
    Source source = Source.of(Source.Kind.REGISTRY, Hive.LOCAL_MACHINE.shortName() + "\\" + path);
    Content key;
    try {
      key = registry.read(Hive.LOCAL_MACHINE, path);
    } catch (NativeFailure e) {
      return new Read(e.fact(), e.fact());
    }
    if (key == null || !isService(key)) {
      return new Read(Fact.absent(source), Fact.absent(source));
    }
    Fact<String> image = text(key, "ImagePath");
    ServiceSettings settings =
        new ServiceSettings(
            image,
            start(key),
            sidType(key),
            actions(key),
            flag(key, "FailureActionsOnNonCrashFailures"),
            text(key, "FailureCommand"),
            text(key, "RebootMessage"),
            nssm(image));
    Fact<String> account = text(key, "ObjectName");
    if (account instanceof Fact.Absent<String> none) {
      account = Fact.known(AccountNames.LOCAL_SYSTEM, none.source()); // as the manager takes it
    }
    return new Read(Fact.known(settings, source), account);
  }

  private Source source(String name) {
    return Source.of(
        Source.Kind.REGISTRY, Hive.LOCAL_MACHINE.shortName() + "\\" + path + "\\" + name);
  }

  private Fact<String> text(Content key, String name) {
    RegistryValue value = key.value(name);
    String text = value == null ? null : value.text();
    return text == null || text.isBlank()
        ? Fact.absent(source(name))
        : Fact.known(text, source(name));
  }

  private static @Nullable Long number(Content key, String name) {
    RegistryValue value = key.value(name);
    return value == null ? null : value.number();
  }

  private Fact<Boolean> flag(Content key, String name) {
    Long number = number(key, name);
    return Fact.known(number != null && number != 0, source(name));
  }

  private Fact<String> start(Content key) {
    Long number = number(key, "Start");
    if (number == null || number < 0 || number >= STARTS.length) {
      return unlike("Start", number);
    }
    String word = STARTS[number.intValue()];
    Long delayed = number(key, "DelayedAutostart");
    boolean late = word.equals("auto") && delayed != null && delayed != 0;
    return Fact.known(late ? "auto-delayed" : word, source("Start"));
  }

  /** SERVICE_SID_TYPE_… of winnt.h; nothing stored is none. */
  private Fact<String> sidType(Content key) {
    Long number = number(key, "ServiceSidType");
    if (number == null || number == 0) {
      return Fact.known("none", source("ServiceSidType"));
    }
    return number == 1 || number == 3
        ? Fact.known(number == 1 ? "unrestricted" : "restricted", source("ServiceSidType"))
        : unlike("ServiceSidType", number);
  }

  private Fact<String> unlike(String name, @Nullable Long number) {
    return Fact.unknown(
        Text.of("service.fact.value", "value", source(name).detail(), "is", shown(number)));
  }

  private static String shown(@Nullable Long number) {
    return number == null ? "no number" : number.toString();
  }

  private Fact<FailureActions> actions(Content key) {
    Source source = source("FailureActions");
    RegistryValue value = key.value("FailureActions");
    if (value == null) {
      return Fact.absent(source);
    }
    return value.binary()
        ? FailureActionsValue.parse(value.data(), source)
        : Fact.unknown(
            Text.of("service.fact.value", "value", source.detail(), "is", "not REG_BINARY"));
  }

  private Fact<NssmSettings> nssm(Fact<String> image) {
    NssmKey parameters = new NssmKey(registry, path + "\\Parameters");
    String command = image.orNull();
    String program = command == null ? null : ImagePath.program(command);
    boolean named =
        program != null && ImagePath.name(program).toLowerCase(Locale.ROOT).startsWith("nssm");
    return parameters.read(named);
  }
}
