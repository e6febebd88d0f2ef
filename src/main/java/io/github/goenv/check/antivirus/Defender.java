package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.Changes;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.AntivirusProduct;
import io.github.goenv.snapshot.windows.DefenderStatus;
import io.github.goenv.snapshot.windows.Exclusions;
import io.github.goenv.snapshot.windows.WindowsFacts;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether Microsoft Defender is what scans here, and what it excludes. */
final class Defender {
  private Defender() {}

  /** Products of others that say they are on. */
  static List<AntivirusProduct> others(AntivirusFacts facts) {
    List<AntivirusProduct> others = new ArrayList<>();
    List<AntivirusProduct> products = facts.products().orNull();
    if (products != null) {
      for (AntivirusProduct product : products) {
        if (product.on() && !product.microsoft()) {
          others.add(product);
        }
      }
    }
    return others;
  }

  /**
   * The name of a product of others that scans here; null where there is none, or none is known.
   */
  static @Nullable String other(Snapshot machine) {
    WindowsFacts windows = machine.windows().orNull();
    AntivirusFacts facts = windows == null ? null : windows.antivirus().orNull();
    List<AntivirusProduct> others = facts == null ? List.of() : others(facts);
    return others.isEmpty() ? null : others.get(0).name();
  }

  /**
   * What to do about something that a scanner may have done, by which scanner there is: the text
   * that begins with {@code key}.
   */
  static Fix ask(Snapshot machine, String key, String path) {
    String product = machine.host().windows() ? other(machine) : null;
    return Fix.manual(
        product != null
            ? Text.of(key + "product", "path", path, "product", product)
            : Text.of(key + (machine.host().windows() ? "windows" : "unix"), "path", path));
  }

  /** Whether it is in passive mode while another product protects (AMRunningMode). */
  static boolean passive(DefenderStatus status) {
    String mode = status.mode();
    String text = mode == null ? "" : mode.toLowerCase(Locale.ROOT);
    return text.contains("passive") || text.startsWith("edr block");
  }

  /** Why its settings have no effect on scanning at access; null when they have. */
  static @Nullable Text withoutEffect(AntivirusFacts facts) {
    List<AntivirusProduct> others = others(facts);
    return others.isEmpty()
        ? idle(facts)
        : Text.of("av.no-effect.other", "product", others.get(0).name());
  }

  /**
   * Why it does not protect itself, whatever else does; null when it does, or is not known to.
   * Controlled folder access and attack surface reduction then do nothing (Microsoft Defender
   * Antivirus compatibility with other security products).
   */
  static @Nullable Text idle(AntivirusFacts facts) {
    if (facts.defender() instanceof Fact.Absent<DefenderStatus>) {
      return Text.of("av.no-effect.absent");
    }
    DefenderStatus status = facts.defender().orNull();
    if (status == null) {
      return null;
    }
    if (passive(status)) {
      return Text.of("av.no-effect.passive", "mode", String.valueOf(status.mode()));
    }
    return status.antivirusEnabled() && status.realTimeEnabled()
        ? null
        : Text.of("av.no-effect.off");
  }

  /**
   * The exclusions; ends the check as unknown with the command that would show them, or as not
   * applicable when they were not read and would have no effect.
   */
  static Exclusions exclusions(AntivirusFacts facts, Verdict verdict) {
    Text without = withoutEffect(facts);
    if (without != null && !(facts.exclusions() instanceof Fact.Known<Exclusions>)) {
      throw verdict.notApplicable(without);
    }
    if (facts.exclusions() instanceof Fact.Unknown<Exclusions> unknown) {
      Text remedy = unknown.remedy();
      throw verdict.unknown(
          unknown.reason(), remedy == null ? Text.of("av.exclusions.remedy") : remedy);
    }
    Exclusions exclusions = facts.exclusions().orNull();
    return exclusions == null ? new Exclusions(List.of(), List.of(), List.of()) : exclusions;
  }

  static Source source(Fact<?> fact) {
    if (fact instanceof Fact.Known<?> known) {
      return known.source();
    }
    return Source.of(Source.Kind.WMI, "MSFT_MpPreference");
  }

  /** Whether local changes of exclusions are undone by whoever manages this machine. */
  static boolean managed(AntivirusFacts facts) {
    return Boolean.TRUE.equals(facts.exclusionsProtected().orNull());
  }

  /** The line that takes an exclusion away; what a policy sets comes back. */
  static Fix remove(String parameter, String entry) {
    return Changes.include(Text.of("av.fix-remove", "entry", entry), parameter, entry);
  }

  static Evidence entry(String kind, String entry, Fact<Exclusions> from) {
    return new Evidence(kind, entry, source(from));
  }
}
