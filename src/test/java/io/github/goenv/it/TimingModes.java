package io.github.goenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.StageTime;
import io.github.goenv.timing.BuildReportJson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * One program built cold and warm in action mode, cold in exact mode, and without times: what the
 * records say against what go and the helper wrote, and the artifacts against a bare go.
 */
public final class TimingModes {
  /** Stages that are no time of a tool. */
  private static final Set<String> NO_TOOL = Set.of("load", "download", "queue", "go");

  private TimingModes() {}

  /**
   * Fails when something does not agree.
   *
   * @param packages how many packages the program has at least
   */
  public static void verify(Path basedir, Path source, int packages)
      throws IOException, InterruptedException {
    List<BuildReport> records = records(basedir.resolve("target/goenv/records"));
    assertThat(records).hasSize(3);
    BuildReport cold = records.get(0);
    BuildReport warm = records.get(1);
    BuildReport exact = records.get(2);
    for (BuildReport record : records) {
      assertThat(record.outcome()).isEqualTo(BuildReport.Outcome.SUCCESS);
      assertThat(record.timing().state()).isEqualTo(BuildReport.State.COMPLETE);
      assertThat(record.packagesBuilt() + record.packagesCached()).isGreaterThanOrEqualTo(packages);
    }
    assertThat(cold.precision()).isEqualTo(BuildReport.ACTION);
    assertThat(warm.precision()).isEqualTo(BuildReport.ACTION);
    assertThat(exact.precision()).isEqualTo(BuildReport.EXACT);
    assertThat(cold.packagesCached()).isZero();
    assertThat(warm.packagesBuilt()).isZero();
    assertThat(exact.packagesCached()).isZero();
    assertThat(exact.packagesBuilt()).isEqualTo(cold.packagesBuilt());

    graphAgrees(cold, basedir.resolve("recorded/1/graph.json"));
    graphAgrees(warm, basedir.resolve("recorded/2/graph.json"));
    toolsAgree(exact, basedir.resolve("recorded/3/tools.log"));
    assertThat(keys(exact)).isEqualTo(keys(cold));

    String bare = bare(cold, basedir, source);
    for (BuildReport record : records) {
      assertThat(record.artifact().sha256()).isEqualTo(bare);
    }
    Path last = Path.of(cold.artifact().path().replaceFirst("^~", System.getProperty("user.home")));
    assertThat(Hash.of(last)).as("built without times").isEqualTo(bare);
  }

  private static List<BuildReport> records(Path directory) throws IOException {
    List<BuildReport> records = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json.gz")).sorted().toList()) {
        try (Reader in =
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
          records.add(BuildReportJson.read(in));
        }
      }
    }
    return records;
  }

  /** Tool time is the action graph's, to the nanosecond, in all and action by action. */
  private static void graphAgrees(BuildReport record, Path file) throws IOException {
    JsonArray graph = JsonParser.parseString(Files.readString(file)).getAsJsonArray();
    Map<Integer, Long> real = new TreeMap<>();
    long all = 0;
    for (JsonElement element : graph) {
      JsonObject action = element.getAsJsonObject();
      JsonElement time = action.get("CmdReal");
      long nanos = time == null ? 0 : time.getAsLong();
      real.put(action.get("ID").getAsInt(), nanos);
      all += nanos;
    }
    Map<Integer, Long> ours = new TreeMap<>();
    for (ActionTime action : record.actions()) {
      ours.put(action.id(), action.toolNs());
    }
    assertThat(ours).isEqualTo(real);
    long stages = 0;
    for (StageTime stage : record.stages()) {
      stages += NO_TOOL.contains(stage.stage()) ? 0 : stage.totalNs();
    }
    assertThat(stages).isEqualTo(all);
  }

  /** What the helper measured is what the stages say, tool by tool. */
  private static void toolsAgree(BuildReport record, Path log) throws IOException {
    Map<String, Long> logged = new TreeMap<>();
    Map<String, Integer> counted = new TreeMap<>();
    for (String line : Files.readAllLines(log)) {
      String[] fields = line.split("\t", -1);
      assertThat(fields).hasSize(8);
      logged.merge(fields[1], Long.parseLong(fields[4]), Long::sum);
      counted.merge(fields[1], 1, Integer::sum);
    }
    assertThat(logged).containsKeys("asm", "compile", "link");
    Map<String, Long> stages = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (StageTime stage : record.stages()) {
      if (logged.containsKey(stage.stage())) {
        stages.put(stage.stage(), stage.totalNs());
      }
    }
    for (ActionTime action : record.actions()) {
      for (BuildReport.ToolTime tool : action.tools()) {
        counts.merge(tool.tool(), tool.count(), Integer::sum);
      }
    }
    counts.keySet().retainAll(counted.keySet());
    assertThat(stages).isEqualTo(logged);
    assertThat(counts).isEqualTo(counted);
  }

  /** What the cache knows packages by: the helper must change none. */
  private static Map<String, String> keys(BuildReport record) {
    Map<String, String> keys = new TreeMap<>();
    for (ActionTime action : record.actions()) {
      if (action.mode().equals("build") && action.importPath() != null) {
        keys.put(action.importPath(), String.valueOf(action.actionId()));
      }
    }
    return keys;
  }

  private static String bare(BuildReport record, Path basedir, Path source)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    for (String word : record.command()) {
      if (!word.startsWith("-debug-")) {
        command.add(word);
      }
    }
    Path output = basedir.resolve("bare");
    command.set(0, "go");
    command.set(command.indexOf("-o") + 1, output.toString());
    ProcessBuilder go = new ProcessBuilder(command).directory(source.toFile()).inheritIO();
    go.environment().put("GOCACHE", basedir.resolve("cache-action").toString());
    assertThat(go.start().waitFor()).isZero();
    return Hash.of(output);
  }
}
