package io.github.goenv.check.place;

import io.github.goenv.change.Change.DeleteCached;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.CachedModule;
import io.github.goenv.snapshot.Examined;
import io.github.goenv.snapshot.ListedSum;
import io.github.goenv.snapshot.ModuleCache;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code modcache.corrupt}: modules of the cache that are damaged or not what go.sum lists. Go
 * looks at none of it as long as there is a directory and a hash.
 */
final class ModcacheCorrupt implements Check {
  /** Findings that are told one by one; of more there is a count. */
  private static final int MOST = 20;

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Text unasked = Text.of("modcache.corrupt.not-asked");
    Examined examined = MachineFacts.examined(machine, verdict, unasked);
    ModuleCache cache = verdict.need(examined.modules(), unasked);
    if (cache.modules() == 0) {
      throw verdict.notApplicable(nothing(cache));
    }
    int more = 0;
    int told = 0;
    for (CachedModule module : cache.notable()) {
      for (ModuleDamage damage : ModuleDamage.of(module)) {
        if (told < MOST) {
          told++;
          fail(machine, verdict, cache.path(), module, damage);
        } else {
          more++;
        }
      }
    }
    if (more > 0) {
      verdict.fail(
          "GOMODCACHE",
          Text.of("modcache.corrupt.more", "count", String.valueOf(more), "path", cache.path()),
          List.of(place(cache)),
          List.of(
              Fix.command(
                      Text.of("modcache.corrupt.fix-all"),
                      DeleteCommand.shell(machine),
                      "go clean -modcache",
                      null)
                  .likely()));
    }
    for (CachedModule module : cache.notable()) {
      Text reason = ModuleDamage.unknown(module);
      if (reason != null) {
        verdict.unknown(module.name(), reason, null);
      }
    }
    if (cache.left() > 0) {
      verdict.unknown(
          "GOMODCACHE",
          Text.of(
              "modcache.corrupt.left",
              "left",
              String.valueOf(cache.left()),
              "modules",
              String.valueOf(cache.modules())),
          Text.of("probe.timeout.remedy"));
    }
    for (ModuleDamage.Note note : ModuleDamage.Note.values()) {
      note(verdict, cache, note);
    }
    if (verdict.results().isEmpty()) {
      verdict.orUnknown(cache.listing());
      verdict.pass(
          Text.of(
              "modcache.corrupt.pass",
              "modules",
              String.valueOf(cache.modules()),
              "path",
              cache.path(),
              "size",
              (cache.bytes() >> 20) + " MiB"),
          evidence(cache));
    }
  }

  private static Text nothing(ModuleCache cache) {
    if (!cache.all() && cache.projects().isEmpty()) {
      return Text.of("modcache.corrupt.no-module");
    }
    if (!cache.all() && cache.vendored().size() == cache.projects().size()) {
      return Text.of("modcache.corrupt.vendored");
    }
    return Text.of(
        cache.all() ? "modcache.corrupt.empty" : "modcache.corrupt.none-there",
        "path",
        cache.path());
  }

  private static void fail(
      Snapshot machine, Verdict verdict, String root, CachedModule module, ModuleDamage damage) {
    List<Fix> fixes = new ArrayList<>();
    if (!damage.directories().isEmpty() || !damage.files().isEmpty()) {
      List<String> all = new ArrayList<>(damage.directories());
      all.addAll(damage.files());
      Fix delete =
          Fix.command(
                  Text.of(damage.sure() ? "modcache.corrupt.fix" : "modcache.corrupt.fix-download"),
                  DeleteCommand.shell(machine),
                  DeleteCommand.of(machine, damage.directories(), damage.files()),
                  null)
              .changing(new DeleteCached(root, all));
      fixes.add(damage.sure() ? delete : delete.likely());
    }
    switch (damage.text().key()) {
      case "modcache.corrupt.mod-missing" ->
          fixes.add(
              Fix.command(
                      Text.of("modcache.corrupt.fix-fetch"),
                      DeleteCommand.shell(machine),
                      "go mod download " + module.name(),
                      null)
                  .likely());
      case "modcache.corrupt.sum", "modcache.corrupt.mod" ->
          fixes.add(Fix.manual(Text.of("modcache.corrupt.fix-sum", "module", module.name())));
      case "modcache.corrupt.sums" ->
          fixes.add(Fix.manual(Text.of("modcache.corrupt.fix-sums", "module", module.name())));
      default -> {
        // Deleting is all.
      }
    }
    verdict.fail(
        damage.severity(),
        module.name(),
        damage.text(),
        damage.text().key().startsWith("modcache.corrupt.mod") ? ofMod(module) : ofContent(module),
        fixes);
  }

  /** One finding for all modules of which the same is worth knowing. */
  private static void note(Verdict verdict, ModuleCache cache, ModuleDamage.Note note) {
    List<String> names = new ArrayList<>();
    for (CachedModule module : cache.notable()) {
      if (ModuleDamage.of(module).isEmpty() && ModuleDamage.notes(module).contains(note)) {
        names.add(module.name());
      }
    }
    if (names.isEmpty()) {
      return;
    }
    String key =
        switch (note) {
          case ZIP -> "modcache.corrupt.note-zip";
          case HASH -> "modcache.corrupt.note-hash";
          case PARTIAL -> "modcache.corrupt.note-partial";
          case INFO -> "modcache.corrupt.note-info";
        };
    int most = Math.min(names.size(), 5);
    String shown = String.join(", ", names.subList(0, most));
    verdict.fail(
        Severity.INFO,
        "GOMODCACHE",
        Text.of(
            key,
            "count",
            String.valueOf(names.size()),
            "modules",
            names.size() > most ? shown + ", ..." : shown),
        List.of(place(cache)),
        List.of());
  }

  private static Evidence place(ModuleCache cache) {
    return new Evidence("GOMODCACHE", cache.path(), Source.of(Source.Kind.API, "go env"));
  }

  private static List<Evidence> evidence(ModuleCache cache) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(place(cache));
    if (cache.listing() instanceof Fact.Known<String> known) {
      evidence.add(new Evidence("modules", known.value(), known.source()));
    }
    if (cache.locks() > 0) {
      evidence.add(
          new Evidence(
              "lock files, harmless", String.valueOf(cache.locks()), Source.file(cache.path())));
    }
    return evidence;
  }

  /** Each hash with the file it is of. */
  private static List<Evidence> ofContent(CachedModule module) {
    List<Evidence> evidence = new ArrayList<>();
    for (ListedSum sum : module.sums()) {
      evidence.add(new Evidence("go.sum", sum.hash(), Source.of(Source.Kind.PROJECT, sum.file())));
    }
    String problem = module.zipProblem();
    if (problem != null) {
      evidence.add(new Evidence("zip", problem, Source.file(module.download() + ".zip")));
    }
    hash("zip", module.zip(), evidence);
    hash(".ziphash", module.zipHash(), evidence);
    hash("directory", module.extracted(), evidence);
    return evidence;
  }

  private static List<Evidence> ofMod(CachedModule module) {
    List<Evidence> evidence = new ArrayList<>();
    for (ListedSum sum : module.modSums()) {
      evidence.add(new Evidence("go.sum", sum.hash(), Source.of(Source.Kind.PROJECT, sum.file())));
    }
    hash(".mod", module.mod(), evidence);
    return evidence;
  }

  private static void hash(String name, Fact<String> fact, List<Evidence> into) {
    if (fact instanceof Fact.Known<String> known) {
      into.add(new Evidence(name, known.value(), known.source()));
    }
  }
}
