package io.github.goenv.probe.windows.antivirus;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.NativeRequest;
import io.github.goenv.probe.windows.api.Registry;
import io.github.goenv.probe.windows.api.RegistryKey;
import io.github.goenv.probe.windows.api.RegistryReader;
import io.github.goenv.probe.windows.api.WmiAnswer;
import io.github.goenv.probe.windows.api.WmiRow;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.Exclusions;
import io.github.goenv.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Reads what scans and blocks; the three questions to WMI run side by side. */
public final class AntivirusProbe {
  private static final RegistryKey.Hive HIVE = RegistryKey.Hive.LOCAL_MACHINE;
  private static final Source SOURCE = Source.of(Source.Kind.API, "antivirus");

  private AntivirusProbe() {}

  public static Fact<AntivirusFacts> read(NativeRequest request) {
    // WMI gives up before this probe's time is over, so that the registry's answers are not lost.
    Duration limit = request.limit().multipliedBy(3).dividedBy(4);
    WmiAnswer status =
        WmiAnswer.start(
            DefenderComputer.NAMESPACE, DefenderComputer.CLASS, DefenderComputer.PROPERTIES, limit);
    WmiAnswer preference =
        WmiAnswer.start(
            DefenderComputer.NAMESPACE,
            DefenderPreference.CLASS,
            DefenderPreference.PROPERTIES,
            limit);
    WmiAnswer products =
        WmiAnswer.start(
            SecurityCentre.NAMESPACE, SecurityCentre.CLASS, SecurityCentre.PROPERTIES, limit);
    // Read while WMI thinks.
    RegistryReader registry = RegistryReader.ofMachine();
    Stored stored = Stored.read(registry);
    try {
      ScannerAnswers answers =
          new ScannerAnswers(status.await(), preference.await(), products.await(), null);
      Path kept = request.kept();
      if (kept != null) {
        new KeptAnswersFile(kept).write(answers, stored.reader());
      }
      return Fact.known(facts(stored, registry, answers), SOURCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Fact.unknown(Text.of("probe.interrupted", "probe", "antivirus"));
    } catch (ExecutionException e) {
      return Fact.unknown(
          Text.of("probe.failed", "probe", "antivirus", "error", String.valueOf(e.getCause())));
    }
  }

  /** The same with answers that WMI gave an earlier reading; absent when none may stand. */
  public static Fact<AntivirusFacts> kept(NativeRequest request) {
    Path kept = request.kept();
    DefenderPreference.Reader reader = DefenderRights.reader();
    ScannerAnswers answers = kept == null ? null : new KeptAnswersFile(kept).read(reader);
    if (answers == null) {
      return Fact.absent(SOURCE);
    }
    RegistryReader registry = RegistryReader.ofMachine();
    return Fact.known(facts(Stored.read(registry), registry, answers), SOURCE);
  }

  /** What the registry says. */
  private record Stored(
      DefenderPreference.Reader reader,
      Fact<Exclusions> exclusions,
      Fact<Long> exclusionsProtected,
      Fact<Long> accessByPolicy,
      Fact<Long> access,
      Fact<Long> smartAppControl) {

    static Stored read(RegistryReader registry) {
      DefenderPreference.Reader reader = DefenderRights.reader();
      return new Stored(
          reader,
          DefenderRegistry.exclusions(registry, reader),
          Registry.number(HIVE, DefenderRegistry.LOCAL + "\\Features", "TPExclusions"),
          DefenderFolders.policy(),
          DefenderFolders.local(),
          Registry.number(
              HIVE,
              "SYSTEM\\CurrentControlSet\\Control\\CI\\Policy",
              "VerifiedAndReputablePolicyState"));
    }
  }

  private static AntivirusFacts facts(
      Stored stored, RegistryReader registry, ScannerAnswers answers) {
    WmiAnswer.Rows preference = answers.preference();
    WmiRow row = preference.rows().isEmpty() ? null : preference.rows().get(0);
    Fact<Integer> access = DefenderFolders.access(row, stored.accessByPolicy(), stored.access());
    return new AntivirusFacts(
        answers.dated(DefenderComputer.status(answers.status())),
        answers.dated(SecurityCentre.products(answers.products())),
        answers.dated(exclusions(row, preference, stored.reader(), stored.exclusions())),
        answers.dated(DefenderComputer.tamperProtected(answers.status())),
        flag(stored.exclusionsProtected()),
        answers.dated(access),
        DefenderFolders.folders(access, row, registry, DefenderFolders::always),
        small(stored.smartAppControl()),
        answers.dated(rules(row, preference, stored.reader())),
        answers.asOf());
  }

  /**
   * Defender's own answer, else the registry's. An empty registry proves nothing while Defender is
   * there: device management keeps its lists elsewhere.
   */
  static Fact<Exclusions> exclusions(
      @Nullable WmiRow row,
      WmiAnswer.Rows answer,
      DefenderPreference.Reader reader,
      Fact<Exclusions> stored) {
    if (row != null) {
      return DefenderPreference.exclusions(row, reader);
    }
    Exclusions found = stored.orNull();
    boolean some =
        found != null
            && !(found.paths().isEmpty()
                && found.processes().isEmpty()
                && found.extensions().isEmpty());
    return some || answer.isNotInstalled()
        ? stored
        : DefenderComputer.noRow(answer, DefenderPreference.SOURCE);
  }

  private static Fact<Map<String, Integer>> rules(
      @Nullable WmiRow row, WmiAnswer.Rows answer, DefenderPreference.Reader reader) {
    return row == null
        ? DefenderComputer.noRow(answer, DefenderPreference.SOURCE)
        : DefenderPreference.rules(row, reader);
  }

  /** 1 is on, everything else is not. */
  static Fact<Boolean> flag(Fact<Long> number) {
    if (number instanceof Fact.Known<Long> known) {
      return Fact.known(known.value() == 1, known.source());
    }
    return number instanceof Fact.Unknown<Long> unknown
        ? new Fact.Unknown<>(unknown.reason(), unknown.remedy())
        : Fact.absent(((Fact.Absent<Long>) number).source());
  }

  static Fact<Integer> small(Fact<Long> number) {
    if (number instanceof Fact.Known<Long> known) {
      return Fact.known(known.value().intValue(), known.source());
    }
    return number instanceof Fact.Unknown<Long> unknown
        ? new Fact.Unknown<>(unknown.reason(), unknown.remedy())
        : Fact.absent(((Fact.Absent<Long>) number).source());
  }
}
