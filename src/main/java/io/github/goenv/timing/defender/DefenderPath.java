package io.github.goenv.timing.defender;

import io.github.goenv.timing.CommandLine;
import io.github.goenv.timing.Stage;
import io.github.goenv.timing.defender.DefenderProgram.Kind;
import java.util.List;
import java.util.Locale;

/**
 * A process as Defender names it: usually by the full path of its program, by {@code pid:…} when it
 * had none, and by a mere name in what people cut down.
 *
 * @param kind what program it is
 * @param name the base name in lower case, without {@code .exe}
 * @param folder the folder in lower case, with {@code /}; empty when only the name is known
 */
record DefenderPath(Kind kind, String name, String folder) {

  /** The process of a cell; nameless when it is empty. */
  static DefenderPath of(String process) {
    String path = process.strip().toLowerCase(Locale.ROOT).replace('\\', '/');
    int slash = path.lastIndexOf('/');
    String name = withoutExe(path.substring(slash + 1));
    String folder = slash < 0 ? "" : path.substring(0, slash);
    if (name.isEmpty() || (slash < 0 && isPid(name))) {
      return new DefenderPath(Kind.NAMELESS, "", "");
    }
    return new DefenderPath(kind(name, folder, slash < 0), name, folder);
  }

  /**
   * Microsoft's linker is {@code link.exe} too, and anything can be {@code compile.exe}: with a
   * path it is Go's only where cmd/go has its tools ({@code pkg/tool/<os>_<arch>}, {@code
   * base.Tool} in {@code cmd/go/internal/base/tool.go}).
   */
  private static Kind kind(String name, String folder, boolean nameOnly) {
    if (CommandLine.isGoTool(name) && (nameOnly || isToolFolder(folder))) {
      return Kind.GO_TOOL;
    }
    if (name.equals(Stage.GO) && (nameOnly || folder.endsWith("/bin"))) {
      return Kind.GO;
    }
    return Stage.of("", List.of(name)).equals("cc") ? Kind.C_COMPILER : Kind.OTHER;
  }

  private static boolean isToolFolder(String folder) {
    int platform = folder.lastIndexOf('/');
    return platform > 0
        && folder.indexOf('_', platform) > 0
        && folder.substring(0, platform).endsWith("/pkg/tool");
  }

  /** {@code pid:1234,…}, which stands for a path that was not recorded. */
  private static boolean isPid(String name) {
    return name.startsWith("pid") && name.length() > 3 && !Character.isLetter(name.charAt(3));
  }

  /** Also drops the number behind the name in {@code compile.exe (1234)}. */
  private static String withoutExe(String file) {
    int end = file.length();
    int open = file.lastIndexOf(" (");
    if (open > 0 && file.endsWith(")")) {
      end = open;
    }
    return file.substring(0, file.startsWith(".exe", end - 4) ? end - 4 : end);
  }
}
