package io.github.goenv.coverage.report;

import io.github.goenv.coverage.Counts;
import io.github.goenv.coverage.FileCoverage;
import io.github.goenv.coverage.FunctionCoverage;
import io.github.goenv.coverage.ModuleCoverage;
import io.github.goenv.coverage.PackageCoverage;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Coverage as LCOV's tracefile ({@code man geninfo}): lines, and the functions whose extent is
 * known. Functions of one name, such as {@code init}, get their line added, for genhtml takes two
 * of one name in a file for one.
 */
public final class Lcov {
  private Lcov() {}

  /** Writes it; does not close {@code out}. */
  public static void write(ModuleCoverage module, SourceNames names, Writer out)
      throws IOException {
    for (PackageCoverage each : module.packages()) {
      for (FileCoverage file : each.files()) {
        out.write("TN:\nSF:" + names.of(file).replace('\n', ' ') + "\n");
        functions(file, out);
        for (Map.Entry<Integer, Long> line : file.lines().entrySet()) {
          out.write("DA:" + line.getKey() + "," + line.getValue() + "\n");
        }
        Counts lines = file.lineCounts();
        out.write("LF:" + lines.total() + "\nLH:" + lines.covered() + "\nend_of_record\n");
      }
    }
  }

  private static void functions(FileCoverage file, Writer out) throws IOException {
    List<FunctionCoverage> known = new ArrayList<>();
    Map<String, Integer> count = new HashMap<>();
    List<FunctionCoverage> all = file.functions();
    for (FunctionCoverage each : all == null ? List.<FunctionCoverage>of() : all) {
      if (each.entered() != null) {
        known.add(each);
        count.merge(each.name(), 1, Integer::sum);
      }
    }
    StringBuilder calls = new StringBuilder();
    int called = 0;
    for (FunctionCoverage each : known) {
      boolean alone = count.getOrDefault(each.name(), 0) == 1;
      String name = alone ? each.name() : each.name() + ":" + each.line();
      long entered = each.entered() == null ? 0 : each.entered();
      called += entered > 0 ? 1 : 0;
      out.write("FN:" + each.line() + "," + name + "\n");
      calls.append("FNDA:").append(entered).append(',').append(name).append('\n');
    }
    out.append(calls);
    out.write("FNF:" + known.size() + "\nFNH:" + called + "\n");
  }
}
