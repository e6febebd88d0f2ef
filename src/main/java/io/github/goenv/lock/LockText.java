package io.github.goenv.lock;

import io.github.goenv.filetree.NameText;
import io.github.goenv.verify.ToolchainId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a lock: the same bytes for the same lock, and a line for each thing, so that a
 * difference of two is read line by line. A text that would be written in another way is refused.
 */
public final class LockText {
  private static final String FIRST = "goenv.lock 1";
  private static final String VERSION = "expect version ";
  private static final String ENV = "expect env ";
  private static final String OFF_PROJECT = "expect off-project ";
  private static final String LOCAL = "expect local ";
  private static final String TOOLCHAIN = "toolchain ";
  private static final String SUM = "sum ";
  private static final String ROOT = "root ";
  private static final String NODE = "d ";
  private static final int HEX = 64;

  private static final Pattern ID = Pattern.compile("(go[0-9a-z.]+) ([a-z0-9]+)/([a-z0-9]+)");
  private static final Pattern HASH1 = Pattern.compile("h1:[A-Za-z0-9+/]{43}=");
  private static final Pattern NODE_HASH = Pattern.compile("[0-9a-f]{64}");

  private LockText() {}

  /** The text of a lock. */
  public static String of(Lock lock) {
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    Expected expected = lock.expected();
    if (expected.version() != null) {
      text.append(VERSION).append(expected.version()).append('\n');
    }
    new TreeMap<>(expected.env())
        .forEach((name, value) -> text.append(ENV + name + "=" + value + "\n"));
    expected.offProject().forEach(place -> text.append(OFF_PROJECT + place + "\n"));
    expected.localFixed().forEach(place -> text.append(LOCAL + place + "\n"));
    for (LockedToolchain each : lock.toolchains()) {
      ToolchainId id = each.id();
      text.append('\n').append(TOOLCHAIN).append(id.version()).append(' ');
      text.append(id.os()).append('/').append(id.arch()).append('\n');
      text.append(SUM).append(each.sum()).append('\n');
      text.append(ROOT).append(each.root()).append('\n');
      each.nodes().forEach((name, node) -> text.append(NODE + node + "  " + name + "\n"));
    }
    return text.toString();
  }

  /**
   * Reads one.
   *
   * @throws BadLock when it is none, or of a later form
   */
  public static Lock read(String text) throws BadLock {
    if (text.isBlank()) {
      throw new BadLock("lock.bad.empty");
    }
    String[] lines = text.split("\n", -1);
    boolean ours = lines[0].equals(FIRST) || lines.length == 1 && FIRST.startsWith(lines[0]);
    if (ours && !text.endsWith("\n")) { // as every line that is written does
      throw new BadLock("lock.bad.cut", "number", Integer.toString(lines.length));
    }
    if (!ours) {
      boolean later = lines[0].startsWith("goenv.lock ");
      throw new BadLock(later ? "lock.bad.later" : "lock.bad.none", "line", first(lines[0]));
    }
    Reading reading = new Reading();
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isEmpty() && !reading.line(lines[i])) {
        throw bad(i, lines[i]);
      }
    }
    Lock lock = reading.lock();
    String[] written = of(lock).split("\n", -1);
    for (int i = 0; i < Math.max(lines.length, written.length); i++) {
      if (i >= lines.length || i >= written.length || !lines[i].equals(written[i])) {
        throw bad(i, i < lines.length ? lines[i] : "");
      }
    }
    return lock;
  }

  private static String first(String line) {
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }

  private static BadLock bad(int index, String line) {
    return new BadLock("lock.bad.line", "number", Integer.toString(index + 1), "line", first(line));
  }

  /** What was read so far. */
  private static final class Reading {
    private @Nullable String version;
    private final Map<String, String> env = new LinkedHashMap<>();
    private final List<String> offProject = new ArrayList<>();
    private final List<String> local = new ArrayList<>();
    private final List<LockedToolchain> toolchains = new ArrayList<>();
    private @Nullable ToolchainId id;
    private @Nullable String sum;
    private @Nullable String root;
    private Map<String, String> nodes = new LinkedHashMap<>();

    /** False for one that is no line of a lock. */
    boolean line(String line) {
      if (line.startsWith(NODE)) {
        return node(line);
      }
      if (line.startsWith(TOOLCHAIN)) {
        var found = ID.matcher(line.substring(TOOLCHAIN.length()));
        if (!found.matches() || id != null && !end()) {
          return false;
        }
        id = new ToolchainId(found.group(1), found.group(2), found.group(3));
        return true;
      }
      if (line.startsWith(SUM)) {
        sum = line.substring(SUM.length());
        return HASH1.matcher(sum).matches();
      }
      if (line.startsWith(ROOT)) {
        root = line.substring(ROOT.length());
        return NODE_HASH.matcher(root).matches();
      }
      return expectation(line);
    }

    private boolean node(String line) {
      int name = NODE.length() + HEX + 2;
      if (root == null || line.length() <= name || !line.startsWith("  ", name - 2)) {
        return false;
      }
      String hash = line.substring(NODE.length(), name - 2);
      String directory = line.substring(name);
      return NODE_HASH.matcher(hash).matches()
          && NameText.parse(directory) != null
          && nodes.put(directory, hash) == null;
    }

    private boolean expectation(String line) {
      if (line.startsWith(VERSION)) {
        version = line.substring(VERSION.length());
      } else if (line.startsWith(ENV) && line.indexOf('=') > ENV.length()) {
        int equals = line.indexOf('=');
        env.put(line.substring(ENV.length(), equals), line.substring(equals + 1));
      } else if (line.startsWith(OFF_PROJECT)) {
        offProject.add(line.substring(OFF_PROJECT.length()));
      } else if (line.startsWith(LOCAL)) {
        local.add(line.substring(LOCAL.length()));
      } else {
        return false;
      }
      return true;
    }

    /** Whether the last toolchain is whole. */
    private boolean end() {
      if (id == null || sum == null || root == null) {
        return false;
      }
      toolchains.add(new LockedToolchain(id, sum, root, nodes));
      id = null;
      sum = null;
      root = null;
      nodes = new LinkedHashMap<>();
      return true;
    }

    Lock lock() throws BadLock {
      if ((id != null || sum != null || root != null) && !end()) {
        throw new BadLock("lock.bad.end");
      }
      return new Lock(new Expected(version, env, offProject, local), toolchains);
    }
  }
}
