package io.github.goenv.probe.windows.antivirus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.FakeRegistry;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.RegistryKey.Hive;
import io.github.goenv.probe.windows.api.WmiAnswer;
import io.github.goenv.probe.windows.api.WmiRow;
import io.github.goenv.snapshot.windows.AntivirusProduct;
import io.github.goenv.snapshot.windows.DefenderStatus;
import io.github.goenv.snapshot.windows.Exclusions;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefenderFactsTest {
  private static final String HIDDEN = "N/A: Must be an administrator to view exclusions";
  private static final String RULE = "01443614-cd74-433a-b99e-2ecdc07bfc25";
  private static final DefenderPreference.Reader ADMIN = new DefenderPreference.Reader(true, false);
  private static final DefenderPreference.Reader USER = new DefenderPreference.Reader(false, false);
  private static final String EXCLUSIONS = "SOFTWARE\\Microsoft\\Windows Defender\\Exclusions";
  private static final String POLICY =
      "SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Exclusions";

  private static WmiAnswer.Rows rows(Map<String, Object> row) {
    return new WmiAnswer.Rows(List.of(new WmiRow(row)), null);
  }

  private static WmiAnswer.Rows failed(int code) {
    Text reason = Text.of("windows.wmi.failed", "query", "q", "code", NativeFailure.number(code));
    return new WmiAnswer.Rows(List.of(), new NativeFailure(code, reason, null));
  }

  private static String reason(Fact<?> fact) {
    return fact instanceof Fact.Unknown<?> unknown ? unknown.reason().key() : fact.toString();
  }

  @Test
  void stateIsTakenFromTheBooleans() {
    WmiAnswer.Rows answer =
        rows(
            Map.of(
                "AntivirusEnabled", true,
                "RealTimeProtectionEnabled", false,
                "AMRunningMode", "Passiver Modus",
                "AMProductVersion", "4.18.25110.6",
                "IsTamperProtected", true));
    assertThat(DefenderComputer.status(answer).orNull())
        .isEqualTo(new DefenderStatus(true, false, "Passiver Modus", "4.18.25110.6"));
    assertThat(DefenderComputer.tamperProtected(answer).orNull()).isTrue();
  }

  @Test
  void olderPlatformSaysNothingOfTamperProtection() {
    WmiAnswer.Rows answer =
        rows(Map.of("AntivirusEnabled", true, "RealTimeProtectionEnabled", true));
    assertThat(DefenderComputer.status(answer).orNull())
        .isEqualTo(new DefenderStatus(true, true, null, null));
    assertThat(reason(DefenderComputer.tamperProtected(answer)))
        .isEqualTo("antivirus.fact.no-property");
  }

  @ParameterizedTest
  @CsvSource({
    "800106BA, antivirus.fact.service-off",
    "80041003, windows.wmi.failed", // WBEM_E_ACCESS_DENIED
    "80041010, windows.wmi.failed", // WBEM_E_INVALID_CLASS
    "00000000, windows.wmi.failed", // no answer in time
  })
  void failuresAreUnknown(String code, String key) {
    WmiAnswer.Rows answer = failed(Integer.parseUnsignedInt(code, 16));
    assertThat(reason(DefenderComputer.status(answer))).isEqualTo(key);
    assertThat(reason(DefenderComputer.tamperProtected(answer))).isEqualTo(key);
  }

  @Test
  void missingNamespaceIsNoDefender() {
    assertThat(DefenderComputer.status(failed(0x8004100E))).isInstanceOf(Fact.Absent.class);
    assertThat(SecurityCentre.products(failed(0x8004100E))).isInstanceOf(Fact.Absent.class);
    assertThat(reason(SecurityCentre.products(failed(0x80041003)))).isEqualTo("windows.wmi.failed");
  }

  @Test
  void emptyAnswersAreUnknown() {
    assertThat(reason(DefenderComputer.status(new WmiAnswer.Rows(List.of(), null))))
        .isEqualTo("antivirus.fact.no-row");
    assertThat(reason(DefenderComputer.status(rows(Map.of("AntivirusEnabled", "yes")))))
        .isEqualTo("antivirus.fact.no-property");
  }

  @Test
  void stateWordOfAProductIsUnsigned() {
    WmiAnswer.Rows answer =
        new WmiAnswer.Rows(
            List.of(
                new WmiRow(Map.of("displayName", "Norton 360", "productState", 266240)),
                new WmiRow(Map.of("displayName", "Odd", "productState", -1)),
                new WmiRow(Map.of("displayName", "Without a state"))),
            null);
    assertThat(SecurityCentre.products(answer).orNull())
        .containsExactly(
            new AntivirusProduct("Norton 360", 266240, true, false),
            new AntivirusProduct("Odd", 0xFFFFFFFFL, false, false));
  }

  @Test
  void readableExclusionsAreKnownToWhoeverSeesThem() {
    WmiRow row =
        new WmiRow(
            Map.of(
                "ExclusionPath", List.of("C:\\gocache"),
                "ExclusionExtension", List.of("obj")));
    Exclusions exclusions = new Exclusions(List.of("C:\\gocache"), List.of(), List.of("obj"));
    assertThat(DefenderPreference.exclusions(row, ADMIN).orNull()).isEqualTo(exclusions);
    assertThat(DefenderPreference.exclusions(row, USER).orNull()).isEqualTo(exclusions);
  }

  @Test
  void hiddenOrEmptyExclusionsProveNothingWithoutElevation() {
    WmiRow hidden =
        new WmiRow(
            Map.of(
                "ExclusionPath", List.of(HIDDEN),
                "ExclusionProcess", List.of(HIDDEN),
                "ExclusionExtension", List.of(HIDDEN)));
    WmiRow empty = new WmiRow(Map.of());
    assertThat(reason(DefenderPreference.exclusions(hidden, USER)))
        .isEqualTo("antivirus.fact.hidden");
    assertThat(reason(DefenderPreference.exclusions(hidden, ADMIN)))
        .as("an administrator is not told to become one")
        .isEqualTo("antivirus.fact.hidden-elevated");
    assertThat(reason(DefenderPreference.exclusions(empty, USER)))
        .isEqualTo("antivirus.fact.hidden");
    assertThat(DefenderPreference.exclusions(empty, ADMIN).orNull())
        .isEqualTo(new Exclusions(List.of(), List.of(), List.of()));
    assertThat(
            reason(DefenderPreference.exclusions(empty, new DefenderPreference.Reader(true, true))))
        .isEqualTo("antivirus.fact.hidden-by-policy");
  }

  @Test
  void hiddenExclusionsComeWithTheCommandThatShowsThem() {
    Fact<Exclusions> fact = DefenderPreference.hiddenExclusions(USER);
    assertThat(fact)
        .isInstanceOfSatisfying(
            Fact.Unknown.class,
            unknown ->
                assertThat(unknown.remedy()).isEqualTo(Text.of("antivirus.fact.hidden.remedy")));
  }

  @Test
  void rulesAreKnownToAdministratorsOnly() {
    WmiRow row =
        new WmiRow(
            Map.of(
                "AttackSurfaceReductionRules_Ids", List.of(RULE),
                "AttackSurfaceReductionRules_Actions", List.of((byte) 1)));
    WmiRow hidden =
        new WmiRow(
            Map.of(
                "AttackSurfaceReductionRules_Ids", List.of(HIDDEN),
                "AttackSurfaceReductionRules_Actions", List.of((byte) 1)));
    WmiRow unfit = new WmiRow(Map.of("AttackSurfaceReductionRules_Ids", List.of(RULE)));
    assertThat(DefenderPreference.rules(row, ADMIN).orNull()).isEqualTo(Map.of(RULE, 1));
    assertThat(reason(DefenderPreference.rules(hidden, USER)))
        .isEqualTo("antivirus.fact.rules-hidden");
    assertThat(reason(DefenderPreference.rules(new WmiRow(Map.of()), USER)))
        .isEqualTo("antivirus.fact.rules-hidden");
    assertThat(DefenderPreference.rules(new WmiRow(Map.of()), ADMIN).orNull()).isEmpty();
    assertThat(reason(DefenderPreference.rules(unfit, ADMIN)))
        .isEqualTo("antivirus.fact.no-property");
  }

  @Test
  void registryHoldsLocalOnesThoseOfPolicyAndOfDeviceManagement() {
    FakeRegistry registry =
        new FakeRegistry()
            .key(Hive.LOCAL_MACHINE, EXCLUSIONS + "\\Paths", "C:\\", "0", "C:\\Go", "0")
            .key(Hive.LOCAL_MACHINE, EXCLUSIONS + "\\Extensions")
            .key(Hive.LOCAL_MACHINE, POLICY + "\\Processes", "go.exe", "0")
            .key(
                Hive.LOCAL_MACHINE,
                "SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Policy Manager",
                "ExcludedPaths",
                "D:\\a| D:\\b ||");
    assertThat(DefenderRegistry.exclusions(registry, USER).orNull())
        .isEqualTo(
            new Exclusions(
                List.of("C:\\", "C:\\Go", "D:\\a", "D:\\b"), List.of("go.exe"), List.of()));
  }

  @Test
  void deniedRegistryIsHidden() {
    FakeRegistry registry =
        new FakeRegistry()
            .key(Hive.LOCAL_MACHINE, POLICY + "\\Paths", "C:\\x", "0")
            .deny(Hive.LOCAL_MACHINE, EXCLUSIONS + "\\Paths");
    assertThat(reason(DefenderRegistry.exclusions(registry, USER)))
        .isEqualTo("antivirus.fact.hidden");
    assertThat(DefenderRegistry.exclusions(new FakeRegistry(), USER))
        .isInstanceOf(Fact.Absent.class);
  }

  @Test
  void registryAnswersWhenDefenderDoesNot() {
    Source source = Source.of(Source.Kind.REGISTRY, "x");
    Fact<Exclusions> some =
        Fact.known(new Exclusions(List.of("C:\\"), List.of(), List.of()), source);
    Fact<Exclusions> none = Fact.known(new Exclusions(List.of(), List.of(), List.of()), source);
    WmiAnswer.Rows missing = failed(0x8004100E);
    WmiAnswer.Rows timeout = failed(0);
    assertThat(AntivirusProbe.exclusions(null, missing, USER, some)).isEqualTo(some);
    assertThat(AntivirusProbe.exclusions(null, timeout, USER, some)).isEqualTo(some);
    assertThat(AntivirusProbe.exclusions(null, missing, USER, none)).isEqualTo(none);
    assertThat(reason(AntivirusProbe.exclusions(null, timeout, USER, none)))
        .isEqualTo("windows.wmi.failed");
  }

  @Test
  void policyComesBeforeTheMachineAndDefenderBeforeBoth() {
    Source source = Source.of(Source.Kind.REGISTRY, "x");
    Fact<Long> on = Fact.known(1L, source);
    Fact<Long> off = Fact.known(0L, source);
    Fact<Long> absent = Fact.absent(source);
    WmiRow audit = new WmiRow(Map.of("EnableControlledFolderAccess", (byte) 2));
    assertThat(DefenderFolders.access(audit, on, off).orNull()).isEqualTo(2);
    assertThat(DefenderFolders.access(null, on, off).orNull()).isEqualTo(1);
    assertThat(DefenderFolders.access(null, absent, on).orNull()).isEqualTo(1);
    assertThat(DefenderFolders.access(null, absent, absent)).isInstanceOf(Fact.Absent.class);
    assertThat(DefenderFolders.access(null, Fact.unknown(Text.of("x")), on))
        .isInstanceOf(Fact.Unknown.class);
  }

  @Test
  void foldersAreProtectedOnlyWhileTheSwitchIsOn() {
    Source source = Source.of(Source.Kind.WMI, "x");
    Fact<List<String>> always = Fact.known(List.of("C:\\Users\\mia\\Documents"), source);
    WmiRow added = new WmiRow(Map.of("ControlledFolderAccessProtectedFolders", List.of("D:\\src")));
    WmiRow hidden = new WmiRow(Map.of("ControlledFolderAccessProtectedFolders", List.of(HIDDEN)));
    FakeRegistry registry = new FakeRegistry();
    assertThat(DefenderFolders.folders(Fact.known(0, source), added, registry, () -> always))
        .isInstanceOf(Fact.Absent.class);
    assertThat(
            DefenderFolders.folders(Fact.known(1, source), added, registry, () -> always).orNull())
        .containsExactly("C:\\Users\\mia\\Documents", "D:\\src");
    assertThat(DefenderFolders.folders(Fact.known(1, source), hidden, registry, () -> always))
        .isEqualTo(
            Fact.known(
                List.of("C:\\Users\\mia\\Documents"),
                Source.of(Source.Kind.API, "SHGetKnownFolderPath, added folders are hidden")));
  }

  @Test
  void onlyOneIsOn() {
    Source source = Source.of(Source.Kind.REGISTRY, "x");
    assertThat(AntivirusProbe.flag(Fact.known(1L, source)).orNull()).isTrue();
    assertThat(AntivirusProbe.flag(Fact.known(0L, source)).orNull()).isFalse();
    assertThat(AntivirusProbe.flag(Fact.absent(source))).isInstanceOf(Fact.Absent.class);
  }
}
