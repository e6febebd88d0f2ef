package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Times of one package, summed over its actions: since Go 1.26 waiting is counted by {@code build
 * check cache} and compiling by {@code build}.
 *
 * @param importPath the package
 * @param toolNs wall time of its programs
 * @param cpuNs their CPU time; null when not known
 */
public record PackageTimes(String importPath, long toolNs, @Nullable Long cpuNs) {

  /** All packages of a report, most tool time first, then by name. */
  public static List<PackageTimes> of(BuildReport report) {
    CpuTimes cpu = new CpuTimes(report.stages());
    Map<String, PackageTimes> sums = new HashMap<>();
    for (ActionTime action : report.actions()) {
      String path = action.importPath();
      if (path != null) {
        PackageTimes sum = sums.get(path);
        sums.put(
            path,
            sum == null
                ? new PackageTimes(path, action.toolNs(), cpu.of(action))
                : new PackageTimes(
                    path, sum.toolNs + action.toolNs(), CpuTimes.sum(sum.cpuNs, cpu.of(action))));
      }
    }
    List<PackageTimes> packages = new ArrayList<>(sums.values());
    packages.sort(new MostFirst());
    return packages;
  }

  /** A class because the first lambda of a run costs milliseconds. */
  private static final class MostFirst implements Comparator<PackageTimes> {
    @Override
    public int compare(PackageTimes one, PackageTimes other) {
      int byTime = Long.compare(other.toolNs, one.toolNs);
      return byTime != 0 ? byTime : one.importPath.compareTo(other.importPath);
    }
  }
}
