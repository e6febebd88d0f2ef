package io.github.goenv.probe.windows.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.probe.windows.api.Bytes;
import io.github.goenv.probe.windows.api.FakeRegistry;
import io.github.goenv.probe.windows.api.RegistryKey.Hive;
import io.github.goenv.probe.windows.api.RegistryValue;
import io.github.goenv.snapshot.service.NssmSettings;
import io.github.goenv.snapshot.service.ServiceSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceKeyTest {
  private static final String KEY = ServiceKey.HOME + "\\GoService";
  private final FakeRegistry registry = new FakeRegistry();

  private void number(String path, String name, int value) {
    registry.value(
        Hive.LOCAL_MACHINE,
        path,
        new RegistryValue(name, RegistryValue.DWORD, Bytes.of().u32(value).bytes()));
  }

  private ServiceKey.Read service() {
    registry.key(Hive.LOCAL_MACHINE, KEY, "ImagePath", "\"C:\\go svc\\svc.exe\" -v");
    number(KEY, "Type", 0x10);
    number(KEY, "Start", 2);
    return new ServiceKey(registry, "GoService").read();
  }

  private static ServiceSettings settings(ServiceKey.Read read) {
    return ((Fact.Known<ServiceSettings>) read.settings()).value();
  }

  @Test
  void whatIsNotStoredHasItsMeaning() {
    ServiceKey.Read read = service();
    ServiceSettings settings = settings(read);

    assertThat(read.account().orNull()).isEqualTo("LocalSystem");
    assertThat(settings.start().orNull()).isEqualTo("auto");
    assertThat(settings.sidType().orNull()).isEqualTo("none");
    assertThat(settings.onErrors().orNull()).isFalse();
    assertThat(settings.failureActions()).isInstanceOf(Fact.Absent.class);
    assertThat(settings.failureCommand()).isInstanceOf(Fact.Absent.class);
    assertThat(settings.nssm()).isInstanceOf(Fact.Absent.class);
  }

  @Test
  void whatIsStored() {
    registry.key(
        Hive.LOCAL_MACHINE,
        KEY,
        "ObjectName",
        "NT AUTHORITY\\LocalService",
        "FailureCommand",
        "C:\\tell.cmd",
        "RebootMessage",
        "soon");
    number(KEY, "ServiceSidType", 3);
    number(KEY, "DelayedAutostart", 1);
    number(KEY, "FailureActionsOnNonCrashFailures", 1);
    registry.value(
        Hive.LOCAL_MACHINE,
        KEY,
        new RegistryValue(
            "FailureActions",
            RegistryValue.BINARY,
            Bytes.of().u32(60, 0, 0, 1, 20, 1, 5000).bytes()));
    ServiceKey.Read read = service();
    ServiceSettings settings = settings(read);

    assertThat(read.account().orNull()).isEqualTo("NT AUTHORITY\\LocalService");
    assertThat(settings.start().orNull()).isEqualTo("auto-delayed");
    assertThat(settings.sidType().orNull()).isEqualTo("restricted");
    assertThat(settings.onErrors().orNull()).isTrue();
    assertThat(settings.failureCommand().orNull()).isEqualTo("C:\\tell.cmd");
    assertThat(settings.rebootMessage().orNull()).isEqualTo("soon");
    assertThat(settings.failureActions().orNull().actions()).hasSize(1);
  }

  @Test
  void aValueOfAnotherTypeIsUnknown() {
    registry.key(Hive.LOCAL_MACHINE, KEY, "FailureActions", "restart");
    number(KEY, "ServiceSidType", 2);
    ServiceSettings settings = settings(service());

    assertThat(settings.failureActions()).isInstanceOf(Fact.Unknown.class);
    assertThat(settings.sidType()).isInstanceOf(Fact.Unknown.class);
  }

  @Test
  void driversAndNothingAreNoServices() {
    registry.key(Hive.LOCAL_MACHINE, ServiceKey.HOME + "\\disk", "ImagePath", "disk.sys");
    number(ServiceKey.HOME + "\\disk", "Type", 1);

    assertThat(new ServiceKey(registry, "disk").read().settings()).isInstanceOf(Fact.Absent.class);
    assertThat(new ServiceKey(registry, "gone").read().settings()).isInstanceOf(Fact.Absent.class);
  }

  @Test
  void aKeyThatMayNotBeReadIsUnknown() {
    registry.deny(Hive.LOCAL_MACHINE, KEY);
    ServiceKey.Read read = new ServiceKey(registry, "GoService").read();

    assertThat(read.settings()).isInstanceOf(Fact.Unknown.class);
    assertThat(read.account()).isInstanceOf(Fact.Unknown.class);
  }

  @Test
  void nssm() {
    String parameters = KEY + "\\Parameters";
    registry.key(
        Hive.LOCAL_MACHINE,
        parameters,
        "Application",
        "C:\\go\\svc.exe",
        "AppDirectory",
        "C:\\go",
        "AppStdout",
        "logs\\out.log");
    registry.key(Hive.LOCAL_MACHINE, parameters + "\\AppExit", "", "Restart", "3", "Exit");
    number(parameters, "AppRestartDelay", 5000);
    registry.value(
        Hive.LOCAL_MACHINE,
        parameters,
        new RegistryValue(
            "AppEnvironmentExtra",
            RegistryValue.MULTI_SZ,
            Bytes.of().wide("GOGC=50\0TOKEN=abc=def\0\0").bytes()));

    NssmSettings nssm = settings(service()).nssm().orNull();

    assertThat(nssm.application().orNull()).isEqualTo("C:\\go\\svc.exe");
    assertThat(nssm.exit().orNull()).isEqualTo(Map.of("Default", "Restart", "3", "Exit"));
    assertThat(nssm.restartDelay().orNull()).isEqualTo(5000);
    assertThat(nssm.throttle()).isInstanceOf(Fact.Absent.class);
    assertThat(nssm.environment().orNull()).containsExactly("GOGC", "TOKEN");
    assertThat(nssm.toString()).doesNotContain("abc");
  }

  /** srvany has an Application too. */
  @Test
  void anotherProgramThatStartsOneIsNotNssm() {
    registry.key(Hive.LOCAL_MACHINE, KEY + "\\Parameters", "Application", "C:\\go\\svc.exe");
    assertThat(settings(service()).nssm()).isInstanceOf(Fact.Absent.class);
  }

  @Test
  void nssmByItsName() {
    registry.key(Hive.LOCAL_MACHINE, KEY + "\\Parameters", "Application", "C:\\go\\svc.exe");
    registry.key(Hive.LOCAL_MACHINE, KEY, "ImagePath", "C:\\tools\\NSSM64.exe");
    number(KEY, "Type", 0x10);
    ServiceKey.Read read = new ServiceKey(registry, "GoService").read();
    assertThat(settings(read).nssm().orNull().exit().orNull()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GoServise, GoService",
    "goservice2, GoService",
    "My Go Service, GoService",
    "service, GoService",
    "unlike, ''",
  })
  void whoMayHaveBeenMeant(String typed, String alike) {
    registry.key(Hive.LOCAL_MACHINE, KEY, "DisplayName", "My Go Service");
    service();
    registry.key(Hive.LOCAL_MACHINE, ServiceKey.HOME + "\\GoServicf", "ImagePath", "disk.sys");
    number(ServiceKey.HOME + "\\GoServicf", "Type", 1);

    assertThat(new ServiceNames(registry).alike(typed))
        .isEqualTo(alike.isEmpty() ? List.of() : List.of(alike));
  }

  @Test
  void theNameIsTakenFromTheRegistry() {
    service();
    assertThat(new ServiceNames(registry).written("GOSERVICE")).isEqualTo("GoService");
    assertThat(new ServiceNames(registry).written("other")).isEqualTo("other");
  }

  @Test
  void whoElseHasTheAccount() {
    registry.key(Hive.LOCAL_MACHINE, KEY, "ObjectName", ".\\svc");
    service();
    for (String name : List.of("A", "B", "C")) {
      String path = ServiceKey.HOME + "\\" + name;
      registry.key(Hive.LOCAL_MACHINE, path, "ObjectName", name.equals("B") ? "CORP\\x" : ".\\SVC");
      number(path, "Type", 0x10);
    }
    ServiceNames names = new ServiceNames(registry);
    assertThat(names.withAccount(".\\svc", "GoService", 5)).containsExactly("A", "C");
    assertThat(names.withAccount(".\\svc", "GoService", 1)).containsExactly("A");
  }
}
