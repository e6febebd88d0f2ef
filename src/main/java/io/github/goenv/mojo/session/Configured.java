package io.github.goenv.mojo.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What a pom sets of an execution, read from the XML that Maven's object for it writes of itself:
 * its class is not the same in all Mavens. Never fails; what is not understood is not set.
 */
public final class Configured {
  private final String xml;

  /**
   * @param configuration of an execution; null for none
   */
  public Configured(@Nullable Object configuration) {
    this.xml = configuration == null ? "" : configuration.toString();
  }

  /**
   * What a pom has for an execution, before Maven takes properties and defaults for what is empty.
   *
   * @param project whose pom it is; null where there is none
   */
  static Configured inPom(MojoExecution execution, @Nullable MavenProject project) {
    Plugin called = execution.getPlugin();
    if (called == null) {
      return new Configured(null);
    }
    // That of a goal on the command line has nothing of the pom.
    Plugin bound = project == null ? null : project.getPlugin(called.getKey());
    Plugin plugin = bound == null ? called : bound;
    for (PluginExecution each : plugin.getExecutions()) {
      if (each.getId().equals(execution.getExecutionId()) && each.getConfiguration() != null) {
        return new Configured(each.getConfiguration());
      }
    }
    return new Configured(plugin.getConfiguration());
  }

  /** The text of the element with all that is in it, separated by commas; null for none. */
  public @Nullable String get(String name) {
    if (!xml.contains("<" + name)) {
      return null;
    }
    Deque<String> open = new ArrayDeque<>();
    StringBuilder text = null;
    int at = xml.indexOf('<');
    while (at >= 0) {
      int end = xml.indexOf('>', at);
      if (end < 0) {
        return null;
      }
      String tag = xml.substring(at + 1, end);
      int next = xml.indexOf('<', end);
      if (tag.startsWith("/")) {
        if (open.size() == 2 && text != null) {
          return text.toString();
        }
        open.poll();
      } else if (!tag.startsWith("?") && !tag.startsWith("!")) {
        boolean empty = tag.endsWith("/");
        boolean found = open.size() == 1 && name(tag).equals(name);
        if (found && empty) {
          return "";
        }
        text = found ? new StringBuilder() : text;
        if (!empty) {
          open.push(name(tag));
        }
      }
      if (text != null && next > end) {
        String own = unescaped(xml.substring(end + 1, next).strip());
        text.append(own.isEmpty() || text.length() == 0 ? "" : ",").append(own);
      }
      at = next;
    }
    return null;
  }

  /** What the element has in it, as if it were the whole; nothing is set where there is none. */
  public Configured in(String name) {
    int begin = Math.max(xml.indexOf("<" + name + ">"), xml.indexOf("<" + name + " "));
    String last = "</" + name + ">";
    int end = begin < 0 ? -1 : xml.indexOf(last, begin);
    return new Configured(end < 0 ? null : xml.substring(begin, end + last.length()));
  }

  /** Whether the element {@code inner} is directly in the element {@code name}. */
  public boolean has(String name, String inner) {
    int begin = xml.indexOf("<" + name + ">");
    int end = begin < 0 ? -1 : xml.indexOf("</" + name + ">", begin);
    int at = end < 0 ? -1 : xml.indexOf("<" + inner, begin);
    return at >= 0 && at < end;
  }

  private static String name(String tag) {
    int end = 0;
    while (end < tag.length()
        && !Character.isWhitespace(tag.charAt(end))
        && tag.charAt(end) != '/') {
      end++;
    }
    return tag.substring(0, end);
  }

  private static String unescaped(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&amp;", "&");
  }
}
