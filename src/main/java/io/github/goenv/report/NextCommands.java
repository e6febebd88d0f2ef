package io.github.goenv.report;

import io.github.goenv.text.Cells;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three commands that are of most use after a report. */
public final class NextCommands {
  private final Texts texts;
  private final String prefix;
  private final String directory;
  private final String again;

  /**
   * Commands as the one that made the report was typed.
   *
   * @param prefix what stands before the name of a goal, such as {@code goenv:}
   * @param directory words that name a directory for files, where a goal needs one; may be empty
   * @param again the goal that examines again, with what it needs
   */
  public NextCommands(Texts texts, String prefix, String directory, String again) {
    this.texts = texts;
    this.prefix = prefix;
    this.again = again;
    this.directory = directory.isEmpty() ? "" : " " + directory;
  }

  /** The lines, a title before them. */
  public List<Line> of(Report report) {
    Result first = first(report);
    List<String> commands = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    if (first == null) {
      add("snapshot" + directory, "next.snapshot", commands, keys);
      add("list", "next.list", commands, keys);
      add("help", "next.help", commands, keys);
    } else {
      add("explain \"-Dgoenv.id=" + first.id() + "\"", "next.explain", commands, keys);
      if (first.outcome() == Outcome.FAIL) {
        add("fix" + directory, "next.fix", commands, keys);
      } else {
        add("snapshot" + directory, "next.show", commands, keys);
      }
      add(again + " \"-Dgoenv.only=" + first.id() + "\"", "next.again", commands, keys);
    }
    int width = 0;
    for (String command : commands) {
      width = Math.max(width, Cells.of(command));
    }
    List<Line> lines = new ArrayList<>();
    lines.add(Line.info(say("next")));
    for (int i = 0; i < commands.size(); i++) {
      lines.add(Line.info("  " + Cells.pad(commands.get(i), width) + "  # " + say(keys.get(i))));
    }
    return lines;
  }

  private void add(String goal, String key, List<String> commands, List<String> keys) {
    commands.add("mvn " + prefix + goal);
    keys.add(key);
  }

  /** What is to be dealt with first; null where all is well. */
  private static @Nullable Result first(Report report) {
    for (Result result : RepairOrder.sorted(report.results())) {
      boolean open = RepairOrder.of(result).compareTo(RepairOrder.UNKNOWN) <= 0;
      if (open && result.cause() == null) {
        return result;
      }
    }
    return null;
  }

  private String say(String key) {
    return Text.of(key).in(texts);
  }
}
