package io.github.goenv.timing;

import io.github.goenv.timing.BuildReport.ActionTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Times of one package, summed over its actions: since Go 1.26 waiting is counted by {@code build
 * check cache} and compiling by {@code build}.
 *
 * @param importPath the package
 * @param toolNs wall time of its programs
 * @param cpuNs CPU time of its programs
 * @param queueNs time its actions waited for a worker
 */
public record PackageTimes(String importPath, long toolNs, long cpuNs, long queueNs) {

  /** All packages of a report, most tool time first, then by name. */
  public static List<PackageTimes> of(BuildReport report) {
    Map<String, long[]> sums = new HashMap<>();
    for (ActionTime action : report.actions()) {
      String path = action.importPath();
      if (path != null) {
        long[] sum = sums.get(path);
        if (sum == null) {
          sum = new long[3];
          sums.put(path, sum);
        }
        sum[0] += action.toolNs();
        sum[1] += action.cpuNs();
        sum[2] += action.queueNs();
      }
    }
    List<PackageTimes> packages = new ArrayList<>(sums.size());
    for (Map.Entry<String, long[]> entry : sums.entrySet()) {
      long[] sum = entry.getValue();
      packages.add(new PackageTimes(entry.getKey(), sum[0], sum[1], sum[2]));
    }
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
