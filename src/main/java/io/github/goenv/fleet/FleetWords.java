package io.github.goenv.fleet;

import io.github.goenv.report.Standing;
import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Words for what is compared in a fleet, in the language of a reader. */
public final class FleetWords {
  private FleetWords() {}

  /** A value: a standing, nothing, or what it is. */
  static Text value(@Nullable String value) {
    if (value == null) {
      return Text.of("fleet.none");
    }
    return Standing.of(value) == null
        ? Text.of("fleet.value", "value", value)
        : Text.of("compare.standing." + value);
  }

  /** What makes a machine an outlier, for each in which regards. */
  public static Map<String, List<Function<Texts, String>>> outliers(List<Outlier> outliers) {
    Map<String, List<Function<Texts, String>>> machines = new LinkedHashMap<>();
    for (Outlier each : outliers) {
      add(machines, each.machine(), texts -> outlier(each, texts));
    }
    return machines;
  }

  /** What became of machines, for each what. */
  public static Map<String, List<Function<Texts, String>>> steps(
      List<FleetChanges.Step> steps, String arrow) {
    Map<String, List<Function<Texts, String>>> machines = new LinkedHashMap<>();
    for (FleetChanges.Step each : steps) {
      add(machines, each.machine(), texts -> step(each, arrow, texts));
    }
    return machines;
  }

  /** The words of one machine in a line. */
  public static String line(String machine, List<Function<Texts, String>> words, Texts texts) {
    List<String> all = new ArrayList<>();
    for (Function<Texts, String> each : words) {
      all.add(each.apply(texts));
    }
    Punctuation marks = new Punctuation(texts);
    return marks.labelled(machine, marks.remarks(all));
  }

  private static void add(
      Map<String, List<Function<Texts, String>>> machines,
      String machine,
      Function<Texts, String> words) {
    machines.computeIfAbsent(machine, name -> new ArrayList<>()).add(words);
  }

  private static String outlier(Outlier outlier, Texts texts) {
    return Text.of(
            "fleet.outlier",
            "what",
            what(outlier.what()).in(texts),
            "value",
            value(outlier.value()).in(texts),
            "most",
            value(outlier.most()).in(texts),
            "share",
            String.valueOf(outlier.share()),
            "of",
            String.valueOf(outlier.of()),
            "os",
            outlier.os())
        .in(texts);
  }

  private static String step(FleetChanges.Step step, String arrow, Texts texts) {
    return Text.of(
            "fleet.step",
            "what",
            what(step.what()).in(texts),
            "before",
            value(step.before()).in(texts),
            "arrow",
            arrow,
            "after",
            value(step.after()).in(texts))
        .in(texts);
  }

  private static Text what(String what) {
    return what.indexOf('.') >= 0
        ? Text.of("fleet.value", "value", what)
        : Text.of("fleet.what." + what);
  }
}
