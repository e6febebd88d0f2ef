package io.github.goenv.app.fix;

import io.github.goenv.app.Output;
import io.github.goenv.app.fix.Journal.Note;
import io.github.goenv.files.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Takes back what the journal has, where it is still as it was left. */
final class TakeBack {
  /** Rights, in octal. */
  private static final String MODE = "[0-7]{1,4}";

  private final List<Note> notes;
  private final Path page;
  private final RegistryTool registry;
  private final Output output;

  /**
   * @param notes of changes that were made, the last one first
   * @param page where people read what the steps change
   */
  TakeBack(List<Note> notes, Path page, RegistryTool registry, Output output) {
    this.notes = notes;
    this.page = page;
    this.registry = registry;
    this.output = output;
  }

  /** Takes back all of it; true when nothing is left. */
  boolean all() throws IOException, InterruptedException {
    boolean whole = true;
    boolean told = false;
    boolean any = false;
    boolean damaged = false;
    for (Note note : notes) {
      any = true;
      String name = note.at().toString();
      String kind = "";
      Outcome outcome;
      try {
        kind = note.required("kind.txt", "(?s).+");
        String path = note.required("path.txt", "(?s).+");
        name = kind.equals("registry") ? path + '\\' + note.required("name.txt") : path;
        outcome = one(note, kind, path);
      } catch (DamagedNote e) {
        damaged = true;
        outcome = new Outcome(Outcome.Kind.LEFT, e.reason());
      } catch (IOException e) {
        outcome = Outcome.left("plan.left.error", "error", FileErrors.words(e));
      }
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
    if (damaged) {
      output.warn("plan.undo-damaged", "page", page.toString());
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
      case "file" -> file(note, note.place(path));
      case "registry" -> registry(note, path);
      case "directory" -> directory(note, note.place(path));
      case "mode" -> mode(note, note.place(path));
      case "exclusion" -> Outcome.left("plan.left.script");
      default -> throw DamagedNote.kind(note.file("kind.txt"), kind);
    };
  }

  private static Outcome file(Note note, Path file) throws IOException {
    Path before = note.file("before");
    if (!Files.isRegularFile(note.file("after"))) {
      throw DamagedNote.missing(note.file("after"));
    }
    int made = note.count();
    boolean rights = Files.exists(before) && Journal.mode(before) != null;
    String mode = rights ? note.required("mode.txt", MODE) : null;
    boolean had = Files.exists(before);
    boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    if (had ? !Journal.same(file, before) : there) {
      if (!Journal.same(file, note.file("after"))) {
        return Outcome.left("plan.left.since", "before", before.toString());
      }
      if (had) {
        Journal.put(before, file, mode);
      } else {
        Files.delete(file);
      }
    }
    if (!had) {
      Journal.removeMade(file.getParent(), made);
    }
    return Outcome.DONE;
  }

  private Outcome registry(Note note, String key) throws IOException, InterruptedException {
    String name = note.required("name.txt");
    String before = note.required("before.txt");
    String after = note.required("after.txt");
    String now = registry.read(key, name);
    if (now == null) {
      return Outcome.left("plan.left.unreadable");
    }
    if (now.equals(before)) {
      return Outcome.DONE;
    }
    if (!now.equals(after)) {
      return Outcome.left("plan.left.since", "before", before);
    }
    return registry.write(key, name, before) ? Outcome.DONE : Outcome.left("plan.left.refused");
  }

  private static Outcome directory(Note note, Path path) throws IOException {
    Journal.removeMade(path, note.count());
    return Files.exists(path) ? Outcome.left("plan.left.not-empty") : Outcome.DONE;
  }

  private static Outcome mode(Note note, Path path) throws IOException {
    String before = note.required("before.txt", MODE);
    String after = note.required("after.txt", MODE);
    String now = Journal.mode(path);
    if (before.equals(now)) {
      return Outcome.DONE;
    }
    if (!after.equals(now)) {
      return Outcome.left("plan.left.since", "before", before);
    }
    Journal.mode(path, before);
    return Outcome.DONE;
  }
}
