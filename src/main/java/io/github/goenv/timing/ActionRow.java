package io.github.goenv.timing;

import com.google.gson.stream.JsonWriter;
import io.github.goenv.timing.BuildReport.ActionTime;
import io.github.goenv.timing.BuildReport.ToolTime;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Actions as JSON objects of one line each. They are nearly all of a report, and put together like
 * this they take a cold JVM a fraction of what a {@link JsonWriter} does.
 */
final class ActionRow {
  private final StringBuilder row = new StringBuilder(256);

  /** The object, as a {@link JsonWriter} with spaces after separators would write it. */
  String of(ActionTime action) throws IOException {
    row.setLength(0);
    row.append("{\"id\": ").append(action.id());
    row.append(", \"mode\": ");
    text(action.mode());
    row.append(", \"package\": ");
    text(action.importPath());
    row.append(", \"stage\": ");
    text(action.stage());
    row.append(", \"startMs\": ");
    millis(action.startNs());
    row.append(", \"endMs\": ");
    millis(action.endNs());
    row.append(", \"toolMs\": ");
    millis(action.toolNs());
    row.append(", \"cpuMs\": ");
    millis(action.cpuNs());
    row.append(", \"queueMs\": ");
    millis(action.queueNs());
    row.append(", \"cached\": ").append(action.cached());
    row.append(", \"deps\": [");
    List<Integer> deps = action.deps();
    for (int i = 0; i < deps.size(); i++) {
      row.append(i == 0 ? "" : ", ").append(deps.get(i).intValue());
    }
    row.append("], \"actionId\": ");
    text(action.actionId());
    row.append(", \"buildId\": ");
    text(action.buildId());
    row.append(", \"worker\": ").append(action.worker());
    tools(action.tools());
    return row.append('}').toString();
  }

  private void tools(List<ToolTime> tools) throws IOException {
    row.append(", \"tools\": [");
    for (int i = 0; i < tools.size(); i++) {
      ToolTime tool = tools.get(i);
      row.append(i == 0 ? "{\"tool\": " : ", {\"tool\": ");
      text(tool.tool());
      row.append(", \"count\": ").append(tool.count()).append(", \"ms\": ");
      millis(tool.ns());
      row.append(", \"cpuMs\": ");
      millis(tool.cpuNs());
      row.append('}');
    }
    row.append(']');
  }

  private void millis(@Nullable Long nanos) {
    if (nanos == null) {
      row.append("null");
    } else {
      row.append(Decimals.millis(nanos));
    }
  }

  private void text(@Nullable String text) throws IOException {
    if (text == null) {
      row.append("null");
    } else if (isPlain(text)) {
      row.append('"').append(text).append('"');
    } else {
      StringWriter escaped = new StringWriter();
      new JsonWriter(escaped).value(text).flush();
      row.append(escaped);
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }
}
