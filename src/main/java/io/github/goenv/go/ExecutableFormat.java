package io.github.goenv.go;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a file is, by its first bytes.
 *
 * @param kind the format
 * @param machines the processors it is for, in Go's names (GOARCH), or as {@code 0x1234} when Go
 *     has none; one for PE and ELF, several for a fat Mach-O, none for the rest
 */
public record ExecutableFormat(Kind kind, List<String> machines) {

  /** The formats told apart. */
  public enum Kind {
    EMPTY,
    /** It begins like an executable, or has under four bytes, and ends before its header does. */
    TOO_SHORT,
    /** Windows. */
    PE,
    /** It begins with MZ, but holds no PE header: a DOS program, or a damaged file. */
    DOS,
    /** Linux and other Unixes. */
    ELF,
    /** macOS, for one processor. */
    MACH_O,
    /** macOS, for several processors. */
    MACH_O_FAT,
    /** WebAssembly. */
    WASM,
    /** {@code !<arch>}: what {@code go build -o} writes for a package that is not main. */
    GO_ARCHIVE,
    /** {@code #!} and an interpreter. */
    SCRIPT,
    TEXT,
    UNKNOWN
  }

  private static final int HEAD = 512;

  public ExecutableFormat {
    machines = List.copyOf(machines);
  }

  /** A part of a file. */
  @FunctionalInterface
  interface Bytes {

    /** At most {@code count} bytes from {@code offset} on; fewer at the end of the file. */
    byte[] read(long offset, int count) throws IOException;
  }

  /**
   * Reads a few hundred bytes of a file.
   *
   * @throws IOException when the file cannot be read; never for what is in it
   */
  public static ExecutableFormat read(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return of(
          (offset, count) -> {
            ByteBuffer buffer = ByteBuffer.allocate(count);
            channel.position(offset);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
              // until full or at the end
            }
            byte[] bytes = new byte[buffer.position()];
            System.arraycopy(buffer.array(), 0, bytes, 0, bytes.length);
            return bytes;
          });
    }
  }

  /** The processor, when the file is for exactly one. */
  public Optional<String> machine() {
    return machines.size() == 1 ? Optional.of(machines.get(0)) : Optional.empty();
  }

  static ExecutableFormat of(Bytes file) throws IOException {
    Header head = new Header(file.read(0, HEAD));
    if (head.size() == 0) {
      return plain(Kind.EMPTY);
    }
    if (head.startsWith("MZ")) {
      return PeHeader.read(head, file);
    }
    if (head.startsWith("\u007fELF")) {
      return ElfHeader.read(head);
    }
    if (head.startsWith("\0asm")) {
      return machine(Kind.WASM, "wasm");
    }
    if (head.startsWith("!<arch>\n")) {
      return plain(Kind.GO_ARCHIVE);
    }
    if (head.startsWith("#!")) {
      return plain(Kind.SCRIPT);
    }
    ExecutableFormat mach = MachHeader.read(head);
    if (mach != null) {
      return mach;
    }
    if (head.isText()) {
      return plain(Kind.TEXT);
    }
    return plain(head.size() < 4 ? Kind.TOO_SHORT : Kind.UNKNOWN);
  }

  static ExecutableFormat plain(Kind kind) {
    return new ExecutableFormat(kind, List.of());
  }

  static ExecutableFormat machine(Kind kind, String machine) {
    return new ExecutableFormat(kind, List.of(machine));
  }
}
