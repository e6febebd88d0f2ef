package io.github.goenv.probe.windows;

import com.sun.jna.ptr.ShortByReference;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import java.util.Locale;

/**
 * The processor of this machine and the one this JVM was compiled for.
 *
 * @param nativeMachine Go's name of the machine's processor
 * @param processMachine Go's name of what this JVM runs as
 */
record Machines(Fact<String> nativeMachine, Fact<String> processMachine) {
  private static final NativeFunction WOW64 = new NativeFunction("kernel32", "IsWow64Process2");
  private static final NativeFunction SELF = new NativeFunction("kernel32", "GetCurrentProcess");

  static Machines read() {
    ShortByReference process = new ShortByReference();
    ShortByReference machine = new ShortByReference();
    Source source = Source.of(Source.Kind.API, "IsWow64Process2");
    // An x64 JVM on ARM64 is no WOW64 process, so the JVM itself says what it is.
    Fact<String> own =
        Fact.known(
            ofJava(System.getProperty("os.arch", "")), Source.of(Source.Kind.API, "os.arch"));
    try {
      WOW64.check("", SELF.pointer(), process, machine);
      int emulated = process.getValue() & 0xFFFF;
      return new Machines(
          Fact.known(ofPe(machine.getValue() & 0xFFFF), source),
          emulated == 0 ? own : Fact.known(ofPe(emulated), source));
    } catch (NativeFailure e) {
      return new Machines(e.fact(), own);
    }
  }

  /** Go's name for an IMAGE_FILE_MACHINE number of winnt.h; the number when Go has none. */
  static String ofPe(int machine) {
    return switch (machine) {
      case 0x014C -> "386";
      case 0x01C4 -> "arm";
      case 0x8664 -> "amd64";
      case 0xAA64 -> "arm64";
      default -> String.format(Locale.ROOT, "0x%04X", machine);
    };
  }

  private static String ofJava(String name) {
    return switch (name) {
      case "x86" -> "386";
      case "aarch64" -> "arm64";
      default -> name;
    };
  }
}
