package io.github.goenv.app.fix;

import io.github.goenv.app.Output;
import io.github.goenv.app.fix.Journal.Note;
import io.github.goenv.files.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Takes back what the journal has, where it is still as it was left. */
final class TakeBack {
  private final Journal journal;
  private final RegistryTool registry;
  private final Output output;

  TakeBack(Journal journal, RegistryTool registry, Output output) {
    this.journal = journal;
    this.registry = registry;
    this.output = output;
  }

  /** Takes back all of it; true when nothing is left. */
  boolean all() throws IOException, InterruptedException {
    boolean whole = true;
    boolean told = false;
    boolean any = false;
    for (Note note : journal.made()) {
      any = true;
      String path = note.text("path.txt");
      String kind = note.text("kind.txt");
      Outcome outcome;
      try {
        outcome = one(note, kind, path);
      } catch (IOException e) {
        outcome = Outcome.left("plan.left.error", "error", FileErrors.words(e));
      }
      String name = kind.equals("registry") ? path + '\\' + note.text("name.txt") : path;
      if (outcome.reason() == null) {
        note.write("undone.txt", "");
        told |= kind.equals("registry");
        output.info("plan.undone", "path", name);
      } else {
        whole = false;
        output.warn("plan.undo-left", "path", name, "reason", outcome.reason().in(output.texts()));
      }
    }
    if (!any) {
      output.info("plan.undo-nothing");
    }
    if (told) {
      registry.tell();
      output.info("plan.new-shell");
    }
    return whole;
  }

  private Outcome one(Note note, String kind, String path)
      throws IOException, InterruptedException {
    return switch (kind) {
      case "file" -> file(note, Path.of(path));
      case "registry" -> registry(note, path);
      case "directory" -> directory(note, Path.of(path));
      case "mode" -> mode(note, Path.of(path));
      default -> Outcome.left("plan.left.script");
    };
  }

  private static Outcome file(Note note, Path file) throws IOException {
    Path before = note.file("before");
    boolean had = Files.exists(before);
    boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    if (had ? !Journal.same(file, before) : there) {
      if (!Journal.same(file, note.file("after"))) {
        return Outcome.left("plan.left.since", "before", before.toString());
      }
      if (had) {
        Journal.put(before, file, note.has("mode.txt") ? note.text("mode.txt") : null);
      } else {
        Files.delete(file);
      }
    }
    if (!had) {
      Journal.removeMade(file.getParent(), Integer.parseInt(note.text("count.txt")));
    }
    return Outcome.DONE;
  }

  private Outcome registry(Note note, String key) throws IOException, InterruptedException {
    String name = note.text("name.txt");
    String before = note.text("before.txt");
    String now = registry.read(key, name);
    if (now == null) {
      return Outcome.left("plan.left.unreadable");
    }
    if (now.equals(before)) {
      return Outcome.DONE;
    }
    if (!now.equals(note.text("after.txt"))) {
      return Outcome.left("plan.left.since", "before", before);
    }
    return registry.write(key, name, before) ? Outcome.DONE : Outcome.left("plan.left.refused");
  }

  private static Outcome directory(Note note, Path path) throws IOException {
    Journal.removeMade(path, Integer.parseInt(note.text("count.txt")));
    return Files.exists(path) ? Outcome.left("plan.left.not-empty") : Outcome.DONE;
  }

  private static Outcome mode(Note note, Path path) throws IOException {
    String before = note.text("before.txt");
    String now = Journal.mode(path);
    if (before.equals(now)) {
      return Outcome.DONE;
    }
    if (!note.text("after.txt").equals(now)) {
      return Outcome.left("plan.left.since", "before", before);
    }
    Journal.mode(path, before);
    return Outcome.DONE;
  }
}
