package io.github.goenv.app.verify;

import io.github.goenv.verify.ReadToolchain;
import io.github.goenv.verify.ToolchainId;
import java.nio.file.Path;

/** For src/bench/verify.py: hashes a GOROOT as goenv:verify does, in a JVM that has just started. */
public final class ReadGoroot {
  private ReadGoroot() {}

  public static void main(String[] words) throws Exception {
    long begin = System.nanoTime();
    ToolchainId id = new ToolchainId(words[1], words[2], words[3]);
    ReadToolchain read = ReadFiles.of(new FoundToolchain(Path.of(words[0]), id, null, false), id);
    long end = System.nanoTime();
    System.out.println(read.list().sum() + " " + (end - begin) / 1_000_000);
  }
}
