package io.github.goenv.app.coverage;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.coverage.Counts;
import io.github.goenv.coverage.FileCoverage;
import io.github.goenv.coverage.FunctionCoverage;
import io.github.goenv.coverage.Minimums;
import io.github.goenv.coverage.ModuleCoverage;
import io.github.goenv.coverage.PackageCoverage;
import io.github.goenv.coverage.Percent;
import io.github.goenv.coverage.report.SourceNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the console says of coverage. */
final class CoverageLines {
  private final Output output;
  private final CoverageRequest request;

  CoverageLines(Output output, CoverageRequest request) {
    this.output = output;
    this.request = request;
  }

  private record Named(FunctionCoverage function, String place, double percent) {}

  void tell(ModuleCoverage module) {
    Counts all = module.statements();
    String percent = Percent.of(all);
    if (all.total() == 0) {
      output.info("coverage.empty");
    } else {
      int packages = module.packages().size();
      output.info(
          packages == 1 ? "coverage.total.one" : "coverage.total",
          "percent",
          percent,
          "covered",
          Long.toString(all.covered()),
          "total",
          Long.toString(all.total()),
          "packages",
          Integer.toString(packages));
    }
    String byGo = module.goTotal();
    if (byGo != null && all.total() > 0 && !byGo.equals(percent)) {
      output.info("coverage.total.functions", "percent", byGo);
    }
    functions(module);
    sources(module);
    output.info("coverage.files", "page", request.output().resolve("index.html").toString());
  }

  private void sources(ModuleCoverage module) {
    int unread = 0;
    String first = "";
    for (PackageCoverage each : module.packages()) {
      for (FileCoverage file : each.files()) {
        if (!file.fits()) {
          first = unread++ == 0 ? file.name() : first;
        }
      }
    }
    if (unread > 0) {
      output.warn(
          unread == 1 ? "coverage.source.one" : "coverage.source",
          "count",
          Integer.toString(unread),
          "file",
          first);
    }
  }

  private void functions(ModuleCoverage module) {
    List<Named> least = new ArrayList<>();
    SourceNames names = new SourceNames(request.root(), path -> path);
    int count = 0;
    for (PackageCoverage each : module.packages()) {
      for (FileCoverage file : each.files()) {
        List<FunctionCoverage> functions = file.functions();
        for (FunctionCoverage one : functions == null ? List.<FunctionCoverage>of() : functions) {
          count++;
          Counts counts = one.counts();
          double percent = Double.parseDouble(one.percent().replace("%", ""));
          if (counts == null ? percent < 100 : counts.missed() > 0) {
            least.add(new Named(one, names.of(file) + ":" + one.line(), percent));
          }
        }
      }
    }
    if (count == 0 || request.functions() == 0) {
      return;
    }
    if (least.isEmpty()) {
      output.info("coverage.functions.all", "count", Integer.toString(count));
      return;
    }
    least.sort(
        Comparator.comparingDouble(Named::percent)
            .thenComparing(each -> -missed(each))
            .thenComparing(Named::place));
    int shown = Math.min(least.size(), request.functions());
    output.info(
        "coverage.functions",
        "shown",
        Integer.toString(shown),
        "least",
        Integer.toString(least.size()),
        "count",
        Integer.toString(count));
    for (Named each : least.subList(0, shown)) {
      Counts counts = each.function().counts();
      String of = counts == null ? "" : counts.covered() + "/" + counts.total();
      output
          .console()
          .info(
              "  "
                  + padded(each.function().percent(), 6)
                  + padded(of, 10)
                  + "  "
                  + each.place()
                  + "  "
                  + each.function().name());
    }
  }

  private static long missed(Named each) {
    Counts counts = each.function().counts();
    return counts == null ? 0 : counts.missed();
  }

  private static String padded(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /** Holds coverage to the minimums. */
  void hold(ModuleCoverage module) throws CannotRun, Rejected {
    Minimums minimums = request.minimums();
    Path base = request.directory();
    List<String> unmatched = minimums.unmatched(module, base);
    if (!unmatched.isEmpty()) {
      throw new CannotRun(
          output.say("coverage.minimum.unmatched", "pattern", String.join(", ", unmatched)));
    }
    List<Minimums.Missed> missed = minimums.missed(module, base);
    for (Minimums.Missed each : missed) {
      output.console().error(text(each));
    }
    if (!missed.isEmpty()) {
      throw new Rejected(text(missed.get(0)));
    }
  }

  private String text(Minimums.Missed missed) {
    String path = missed.importPath();
    return output.say(
        path == null ? "coverage.minimum.module" : "coverage.minimum.package",
        "package",
        path == null ? "" : path,
        "percent",
        Percent.of(missed.counts()),
        "covered",
        Long.toString(missed.counts().covered()),
        "total",
        Long.toString(missed.counts().total()),
        "minimum",
        missed.minimum().shown());
  }
}
