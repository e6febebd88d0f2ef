package io.github.goenv.probe.windows.service;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import org.jspecify.annotations.Nullable;

/** Asks the service control manager. */
final class ServiceManager {
  private static final NativeFunction MANAGER = new NativeFunction("advapi32", "OpenSCManagerW");
  private static final NativeFunction OPEN = new NativeFunction("advapi32", "OpenServiceW");
  private static final NativeFunction STATUS =
      new NativeFunction("advapi32", "QueryServiceStatusEx");
  private static final NativeFunction CLOSE = new NativeFunction("advapi32", "CloseServiceHandle");

  private static final int SC_MANAGER_CONNECT = 1;
  private static final int SERVICE_QUERY_STATUS = 4;
  private static final int SC_STATUS_PROCESS_INFO = 0;

  private ServiceManager() {}

  /** How a service is. */
  static ServiceStatus status(String name) throws NativeFailure {
    Pointer manager = opened(MANAGER, MANAGER.pointer(null, null, SC_MANAGER_CONNECT), "");
    try {
      Pointer service =
          opened(OPEN, OPEN.pointer(manager, new WString(name), SERVICE_QUERY_STATUS), name);
      try (Memory status = new Memory(ServiceStatus.SIZE)) {
        status.clear();
        STATUS.check(
            name,
            service,
            SC_STATUS_PROCESS_INFO,
            status,
            ServiceStatus.SIZE,
            new IntByReference());
        return ServiceStatus.of(status.getByteArray(0, ServiceStatus.SIZE));
      } finally {
        CLOSE.call(service);
      }
    } finally {
      CLOSE.call(manager);
    }
  }

  private static Pointer opened(NativeFunction by, @Nullable Pointer handle, String subject)
      throws NativeFailure {
    if (handle == null) {
      throw by.failure(Native.getLastError(), subject);
    }
    return handle;
  }
}
