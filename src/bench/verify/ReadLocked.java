package io.github.goenv.app.verify;

import io.github.goenv.app.Console;
import io.github.goenv.app.Output;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import io.github.goenv.verify.ToolchainId;
import java.nio.file.Path;
import java.util.HashSet;

/** For src/bench/verify.py: reads a GOROOT by an index, in a JVM that has just started. */
public final class ReadLocked {
  private ReadLocked() {}

  public static void main(String[] words) throws Exception {
    long begin = System.nanoTime();
    ToolchainId id = new ToolchainId(words[1], words[2], words[3]);
    Output output =
        new Output(
            Console.SILENT,
            Messages.in("en"),
            new Style(Style.Form.PLAIN, false),
            Output.Level.ERROR,
            new HashSet<>());
    ReadTree.Read read =
        new ReadTree(Path.of(words[4]), false, output)
            .of(new FoundToolchain(Path.of(words[0]), id, null, false));
    String root = read.root();
    long end = System.nanoTime();
    System.out.println(root + " " + (end - begin) / 1_000_000 + " " + read.read());
  }
}
