package io.github.goenv.timing.graph;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.goenv.files.FileErrors;
import io.github.goenv.json.JsonText;
import io.github.goenv.timing.CommandLine;
import io.github.goenv.timing.graph.Unreadable.Reason;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the JSON of one action graph into records; used once. */
final class ActionGraphParser {
  /** Far above any graph, and what keeps a hostile file from filling the memory. */
  private static final int MAX_DEPS = 8_000_000;

  private final JsonText text;
  private final JsonReader json;
  private final List<GoAction> actions = new ArrayList<>();
  private final Set<Integer> ids = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();
  private int depCount;
  private long spent;

  ActionGraphParser(Reader text) {
    this.text = new JsonText(text);
    json = this.text.reader();
  }

  Timing parse() {
    try {
      json.beginArray();
      while (json.hasNext()) {
        add(new ActionFields());
      }
      json.endArray();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        return new Unreadable(Reason.MALFORMED, json.getPath());
      }
    } catch (IOException e) {
      return switch (text.fault(e)) {
        case EMPTY -> new Unreadable(Reason.EMPTY, text.where());
        case CUT -> new Unreadable(Reason.CUT_OFF, text.where());
        case NO_JSON -> new Unreadable(Reason.MALFORMED, text.where());
        case VALUE -> new Unreadable(Reason.IO_ERROR, FileErrors.reason(e));
      };
    } catch (IllegalStateException
        | IllegalArgumentException
        | DateTimeException
        | ArithmeticException e) {
      return new Unreadable(Reason.WRONG_SHAPE, json.getPath());
    }
    return actions.isEmpty() ? new Unreadable(Reason.WRONG_SHAPE, "[]") : ActionGraph.of(actions);
  }

  private void add(ActionFields fields) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      field(fields, json.nextName());
    }
    json.endObject();
    GoAction action = fields.toAction();
    if (!ids.add(action.id())) {
      throw new IllegalStateException("two actions of one id");
    }
    limitSums(action);
    actions.add(action);
  }

  /** Refuses tool times whose sums would overflow, so that nothing after this has to look. */
  private void limitSums(GoAction action) {
    spent = Math.addExact(spent, action.realNs());
    spent = Math.addExact(spent, Math.addExact(action.userNs(), action.sysNs()));
  }

  private void field(ActionFields to, String name) throws IOException {
    switch (name) {
      case "ID" -> to.id = json.nextInt();
      case "Mode" -> to.mode = string();
      case "Package" -> to.importPath = string();
      case "ActionID" -> to.actionId = string();
      case "BuildID" -> to.buildId = string();
      case "TimeReady" -> to.readyNs = time();
      case "TimeStart" -> to.startNs = time();
      case "TimeDone" -> to.doneNs = time();
      case "CmdReal" -> to.realNs = duration();
      case "CmdUser" -> to.userNs = duration();
      case "CmdSys" -> to.sysNs = duration();
      case "Deps" -> deps(to);
      case "Cmd" -> commands(to);
      default -> json.skipValue();
    }
  }

  private boolean isNull() throws IOException {
    if (json.peek() == JsonToken.NULL) {
      json.nextNull();
      return true;
    }
    return false;
  }

  private @Nullable String string() throws IOException {
    if (isNull()) {
      return null;
    }
    if (json.peek() != JsonToken.STRING) {
      throw new IllegalStateException("no string");
    }
    String text = json.nextString();
    return text.isEmpty() ? null : text;
  }

  private long time() throws IOException {
    String text = string();
    return text == null ? GoAction.NEVER : GoTime.parse(text);
  }

  private long duration() throws IOException {
    long nanos = json.nextLong();
    if (nanos < 0) {
      throw new IllegalStateException("negative duration");
    }
    return nanos;
  }

  private void deps(ActionFields to) throws IOException {
    if (isNull()) {
      return;
    }
    json.beginArray();
    while (json.hasNext()) {
      int dep = json.nextInt();
      if (dep < 0 || ++depCount > MAX_DEPS) {
        throw new IllegalStateException("dependency");
      }
      to.deps.add(dep);
    }
    json.endArray();
  }

  private void commands(ActionFields to) throws IOException {
    if (isNull()) {
      return;
    }
    json.beginArray();
    while (json.hasNext()) {
      String line = string();
      String tool = line == null ? CommandLine.UNKNOWN : CommandLine.tool(line);
      String same = names.putIfAbsent(tool, tool);
      to.tools.add(same == null ? tool : same);
    }
    json.endArray();
  }
}
