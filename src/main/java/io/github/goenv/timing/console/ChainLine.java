package io.github.goenv.timing.console;

import io.github.goenv.text.Texts;
import io.github.goenv.timing.BuildReport.Step;
import io.github.goenv.timing.CpuTimes;
import io.github.goenv.timing.DurationText;
import io.github.goenv.timing.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The longest chain in words: its length, and as many of its longest links as two lines hold. */
final class ChainLine {
  private static final int LINKS = 6;

  private final Texts texts;
  private final Glyphs glyphs;

  ChainLine(Texts texts, Glyphs glyphs) {
    this.texts = texts;
    this.glyphs = glyphs;
  }

  List<String> lines(List<Step> steps, long wallNs, int width) {
    List<String> lines = new ArrayList<>();
    if (steps.isEmpty()) {
      return lines;
    }
    long total = 0;
    Long cpu = 0L;
    for (Step step : steps) {
      total += step.toolNs();
      cpu = CpuTimes.sum(cpu, step.cpuNs());
    }
    String percent =
        wallNs <= 0 ? "?" : DurationText.decimal(total, Math.max(100, wallNs) / 100, 0);
    Map<String, String> args = new HashMap<>();
    args.put("total", DurationText.of(total));
    args.put("percent", percent);
    args.put("links", links(steps));
    if (cpu != null) {
      args.put("cpu", DurationText.of(cpu));
    }
    String key = cpu == null ? "timing.chain" : "timing.chain.cpu";
    Wrap.into(lines, "  ", texts.text(key, args), width);
    return lines;
  }

  /** The longest links in their order, with an ellipsis where others were. */
  private String links(List<Step> steps) {
    long least = least(steps);
    StringBuilder out = new StringBuilder();
    int shown = 0;
    boolean gap = false;
    for (Step step : steps) {
      if (step.toolNs() < least || shown == LINKS) {
        gap = true;
        continue;
      }
      arrow(out, gap);
      gap = false;
      shown++;
      String path = step.importPath();
      String name = path == null ? "" : glyphs.name(path) + Units.BOUND;
      out.append(name).append(stage(step)).append(DurationText.of(step.toolNs()));
    }
    if (gap) {
      arrow(out, true);
      out.setLength(out.length() - glyphs.arrow().length() - 2);
    }
    return out.toString();
  }

  private void arrow(StringBuilder out, boolean gap) {
    if (out.length() > 0) {
      out.append(' ').append(glyphs.arrow()).append(' ');
    }
    if (gap) {
      out.append(glyphs.ellipsis()).append(' ').append(glyphs.arrow()).append(' ');
    }
  }

  /** Compiling goes without saying. */
  private String stage(Step step) {
    return step.stage().startsWith("compile") ? "" : glyphs.clean(step.stage()) + Units.BOUND;
  }

  private static long least(List<Step> steps) {
    if (steps.size() <= LINKS) {
      return 0;
    }
    long[] times = new long[steps.size()];
    for (int i = 0; i < times.length; i++) {
      times[i] = steps.get(i).toolNs();
    }
    Arrays.sort(times);
    return times[times.length - LINKS];
  }
}
