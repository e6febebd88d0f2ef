package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that go built, as it is once all is built.
 *
 * @param path where it is
 * @param goos the operating system it was built for
 * @param goarch the architecture it was built for
 * @param size in bytes, when go had written it; null when it was gone by then
 * @param sizeNow in bytes, when all was built; absent when the file is gone
 * @param executable whether it is to be a program or library of the target's own format
 * @param format its format by its first bytes, such as {@code ELF} or {@code PE}; absent when the
 *     file is gone
 * @param machines the processors it is for by its header, in Go's names, or as {@code 0x1234}
 */
public record BuiltProgram(
    String path,
    String goos,
    String goarch,
    @Nullable Long size,
    Fact<Long> sizeNow,
    boolean executable,
    Fact<String> format,
    List<String> machines) {

  /** Keeps its own copy of the list. */
  public BuiltProgram {
    machines = List.copyOf(machines);
  }

  /** What it was built for, as {@code os/arch}. */
  public String target() {
    return goos + "/" + goarch;
  }
}
