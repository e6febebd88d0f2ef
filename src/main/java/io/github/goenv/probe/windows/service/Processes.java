package io.github.goenv.probe.windows.service;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.Handle;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import io.github.goenv.probe.windows.api.WideBuffer;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** The processes of this machine. */
final class Processes {
  private static final NativeFunction ALL =
      new NativeFunction("kernel32", "CreateToolhelp32Snapshot");
  private static final NativeFunction FIRST = new NativeFunction("kernel32", "Process32FirstW");
  private static final NativeFunction NEXT = new NativeFunction("kernel32", "Process32NextW");
  private static final NativeFunction OPEN = new NativeFunction("kernel32", "OpenProcess");
  private static final NativeFunction HANDLES =
      new NativeFunction("kernel32", "GetProcessHandleCount");
  private static final NativeFunction IMAGE =
      new NativeFunction("kernel32", "QueryFullProcessImageNameW");
  private static final NativeFunction TIMES = new NativeFunction("kernel32", "GetProcessTimes");

  private static final int TH32CS_SNAPPROCESS = 2;
  private static final int QUERY_LIMITED_INFORMATION = 0x1000;
  private static final int NO_MORE_FILES = 18;
  private static final int MOST = 100_000;

  private Processes() {}

  /** All of them. */
  static List<ProcessEntry> all() throws NativeFailure {
    int size = ProcessEntry.size(Native.POINTER_SIZE);
    List<ProcessEntry> all = new ArrayList<>();
    try (Handle snapshot = Handle.of(ALL.pointer(TH32CS_SNAPPROCESS, 0), ALL, "");
        Memory entry = new Memory(size)) {
      entry.clear();
      entry.setInt(0, size);
      boolean found = FIRST.call(snapshot.value(), entry) != 0;
      while (found && all.size() < MOST) {
        all.add(ProcessEntry.of(entry.getByteArray(0, size), Native.POINTER_SIZE));
        found = NEXT.call(snapshot.value(), entry) != 0;
      }
      if (!found && Native.getLastError() != NO_MORE_FILES) {
        throw NEXT.failure(Native.getLastError(), "");
      }
      return all;
    }
  }

  private static Handle open(long id) throws NativeFailure {
    return Handle.of(OPEN.pointer(QUERY_LIMITED_INFORMATION, 0, (int) id), OPEN, "process " + id);
  }

  /** When it began, in a unit that grows; 0 when that is not known. */
  static long started(long id) {
    LongByReference began = new LongByReference();
    LongByReference other = new LongByReference();
    try (Handle process = open(id)) {
      TIMES.check("", process.value(), began, other, other, other);
      return began.getValue();
    } catch (NativeFailure e) {
      return 0;
    }
  }

  /** How many handles it has open. */
  static Fact<Long> handles(long id) {
    IntByReference count = new IntByReference();
    try (Handle process = open(id)) {
      HANDLES.check("process " + id, process.value(), count);
      if (count.getValue() == 0) {
        // Whatever runs has some; Wine's function counts none.
        return Fact.unknown(Text.of("service.fact.no-handles", "id", String.valueOf(id)));
      }
      return Fact.known(
          Integer.toUnsignedLong(count.getValue()),
          Source.of(Source.Kind.API, "GetProcessHandleCount"));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  /** The file of its program. */
  static Fact<String> image(long id) {
    try (Handle process = open(id);
        WideBuffer path = new WideBuffer(WideBuffer.PATH)) {
      IntByReference chars = new IntByReference(path.capacity());
      IMAGE.check("process " + id, process.value(), 0, path.memory(), chars);
      return Fact.known(
          path.text(chars.getValue()), Source.of(Source.Kind.API, "QueryFullProcessImageNameW"));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }
}
