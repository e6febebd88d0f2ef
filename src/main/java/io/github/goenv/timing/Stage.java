package io.github.goenv.timing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Names the stage of an action by the programs it started. The graph has one time for all programs
 * of an action, so an action that ran several kinds has a label that names them all ({@code
 * compile+asm}, {@code cgo+cc+compile}): the time is not split by a guess.
 */
public final class Stage {
  /**
   * The stage of what go does itself: hashing, copying from and to the cache, and asking tools for
   * their version, which is not in the graph.
   */
  public static final String GO = "go";

  /** The stage of finding out what to build, before the first action. */
  public static final String LOAD = "load";

  /** The stage of fetching and unpacking modules, before the first action. */
  public static final String DOWNLOAD = "download";

  /** The stage of actions that could run and had no worker yet. */
  public static final String QUEUE = "queue";

  /** The stage of test programs while they run. */
  public static final String RUN = "run";

  /** Parts of a label in the order they are joined and shown. */
  private static final List<String> PARTS =
      List.of(
          "cgo",
          "cc",
          "cover",
          "preprofile",
          "compile",
          "asm",
          "pack",
          "link",
          "buildid",
          "vet",
          "fix",
          RUN,
          "swig",
          "pkg-config",
          "other");

  private static final List<String> WITHOUT_TOOLS = List.of(LOAD, DOWNLOAD, QUEUE, GO);

  /**
   * Orders labels as a build runs them: {@link #LOAD}, {@link #DOWNLOAD}, {@link #QUEUE}, those of
   * tools part by part, {@link #GO} last.
   */
  public static final Comparator<String> ORDER = new Order();

  private static final Set<String> C_COMPILERS =
      Set.of(
          "c++",
          "cc",
          "ccache",
          "cl",
          "clang",
          "clang++",
          "flang",
          "g++",
          "gcc",
          "gfortran",
          "sccache",
          "zig");

  private Stage() {}

  /** Whether the times of a stage are those of programs. */
  public static boolean isTools(String label) {
    return !WITHOUT_TOOLS.contains(label);
  }

  /** The label of an action that started these programs; {@link #GO} when it started none. */
  public static String of(String mode, List<String> tools) {
    return of(mode, tools, tools);
  }

  /** The label of some of the programs that an action started. */
  public static String of(String mode, List<String> tools, List<String> all) {
    if (tools.isEmpty()) {
      return GO;
    }
    boolean cgo = mode.startsWith("cgo ") || all.contains("cgo");
    int found = 0;
    for (String tool : tools) {
      found |= 1 << PARTS.indexOf(part(tool, cgo));
    }
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < PARTS.size(); i++) {
      if ((found & 1 << i) != 0) {
        label.append(label.length() == 0 ? "" : "+").append(PARTS.get(i));
      }
    }
    return label.toString();
  }

  private static String part(String tool, boolean cgo) {
    if (CommandLine.isGoTool(tool)) {
      return tool;
    }
    if (tool.equals("swig") || tool.equals("pkg-config") || tool.equals(RUN)) {
      return tool;
    }
    if (tool.equals(CommandLine.UNKNOWN)) {
      return "other";
    }
    // In an action of cgo whatever else runs is CC, CXX or FC, by any name.
    return cgo || isCCompiler(tool) ? "cc" : "other";
  }

  /** Whether a name is that of a C compiler: {@code gcc}, {@code x86_64-w64-mingw32-g++-13}, … */
  private static boolean isCCompiler(String tool) {
    int end = tool.length();
    while (end > 0 && (Character.isDigit(tool.charAt(end - 1)) || tool.charAt(end - 1) == '.')) {
      end--;
    }
    boolean versioned = end > 0 && end < tool.length() && tool.charAt(end - 1) == '-';
    String name = versioned ? tool.substring(0, end - 1) : tool;
    return C_COMPILERS.contains(name.substring(name.lastIndexOf('-') + 1));
  }

  /** A class because the first lambda of a run costs milliseconds. */
  private static final class Order implements Comparator<String> {
    @Override
    public int compare(String one, String other) {
      int byRank = Long.compare(rank(one), rank(other));
      return byRank != 0 ? byRank : one.compareTo(other);
    }
  }

  private static long rank(String label) {
    if (!isTools(label)) {
      return label.equals(GO) ? Long.MAX_VALUE : Long.MIN_VALUE + WITHOUT_TOOLS.indexOf(label);
    }
    long rank = 0;
    int from = 0;
    for (int depth = 0; depth < 8; depth++) {
      rank *= 32;
      if (from <= label.length()) {
        int plus = label.indexOf('+', from);
        int end = plus < 0 ? label.length() : plus;
        rank += PARTS.indexOf(label.substring(from, end)) + 2;
        from = end + 1;
      }
    }
    return rank;
  }
}
