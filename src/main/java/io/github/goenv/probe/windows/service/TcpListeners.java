package io.github.goenv.probe.windows.service;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import io.github.goenv.snapshot.service.TcpListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where processes take TCP connections (GetExtendedTcpTable). */
final class TcpListeners {
  private static final NativeFunction TABLE = new NativeFunction("iphlpapi", "GetExtendedTcpTable");

  private static final int AF_INET = 2;
  private static final int AF_INET6 = 23;
  private static final int OWNER_PID_LISTENER = 3; // TCP_TABLE_OWNER_PID_LISTENER
  private static final int INSUFFICIENT_BUFFER = 122;
  private static final int FIRST = 1 << 14;
  private static final int MOST = 1 << 26;

  private TcpListeners() {}

  /** Those of some processes. */
  static List<TcpListener> of(Set<Long> processes) throws NativeFailure {
    List<TcpListener> own = new ArrayList<>();
    own.addAll(TcpTable.listeners(table(AF_INET)));
    own.addAll(TcpTable.listeners6(table(AF_INET6)));
    own.removeIf(listener -> !processes.contains(listener.process()));
    return own;
  }

  private static byte[] table(int family) throws NativeFailure {
    int size = FIRST;
    while (true) {
      IntByReference bytes = new IntByReference(size);
      try (Memory table = new Memory(size)) {
        table.clear();
        int error = TABLE.call(table, bytes, 0, family, OWNER_PID_LISTENER, 0);
        if (error == 0) {
          return table.getByteArray(0, size);
        }
        if (error != INSUFFICIENT_BUFFER || size >= MOST) {
          throw TABLE.failure(error, family == AF_INET ? "IPv4" : "IPv6");
        }
        // Others may begin to listen meanwhile.
        size = Math.min(MOST, Math.max(2 * size, bytes.getValue() + FIRST));
      }
    }
  }
}
