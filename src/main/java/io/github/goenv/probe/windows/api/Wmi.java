package io.github.goenv.probe.windows.api;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.goenv.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks WMI on the thread that calls, which may be left behind when no answer comes: a call into COM
 * cannot be interrupted. wbemcli.h has the numbers.
 */
final class Wmi {
  private static final NativeFunction ENTER = new NativeFunction("ole32", "CoInitializeEx");
  private static final NativeFunction LEAVE = new NativeFunction("ole32", "CoUninitialize");
  private static final NativeFunction SECURITY =
      new NativeFunction("ole32", "CoInitializeSecurity");
  private static final NativeFunction CREATE = new NativeFunction("ole32", "CoCreateInstance");
  private static final NativeFunction BLANKET = new NativeFunction("ole32", "CoSetProxyBlanket");

  private static final String LOCATOR_CLASS = "4590f811-1d3a-11d0-891f-00aa004b2e24";
  private static final String LOCATOR = "dc12a687-737f-11cf-884d-00aa004b2e24";

  // Places in the tables of IWbemLocator, IWbemServices, IEnumWbemClassObject, IWbemClassObject.
  private static final int CONNECT_SERVER = 3;
  private static final int EXEC_QUERY = 20;
  private static final int NEXT = 4;
  private static final int GET = 4;

  private static final int COINIT_MULTITHREADED = 0;
  private static final int CLSCTX_INPROC_SERVER = 1;
  private static final int RPC_C_AUTHN_WINNT = 10;
  private static final int RPC_C_AUTHN_LEVEL_DEFAULT = 0;
  private static final int RPC_C_AUTHN_LEVEL_CALL = 3;
  private static final int RPC_C_IMP_LEVEL_IMPERSONATE = 3;
  private static final int WBEM_FLAG_RETURN_IMMEDIATELY = 0x10;
  private static final int WBEM_FLAG_FORWARD_ONLY = 0x20;
  private static final int WBEM_S_TIMEDOUT = 0x40004;
  private static final int WBEM_E_NOT_FOUND = 0x80041002;
  private static final int MOST_ROWS = 1000;

  private final String namespace;
  private final String from;
  private final Duration limit;

  /**
   * A question for the rows of one class.
   *
   * @param namespace such as {@code ROOT\SecurityCenter2}
   * @param from the class
   * @param limit how long to wait for a row
   */
  Wmi(String namespace, String from, Duration limit) {
    this.namespace = namespace;
    this.from = from;
    this.limit = limit;
  }

  /**
   * The rows. A property that the class does not have, or that is null, is not in the row; an array
   * becomes a {@code List<Object>}.
   *
   * @param properties what to read of each row
   * @throws NativeFailure when there is no answer in time (code 0), or with WMI's HRESULT in {@link
   *     NativeFailure#code}, such as 0x8004100E for a namespace that is not there
   */
  List<Map<String, Object>> rows(List<String> properties) throws NativeFailure {
    boolean entered = ENTER.call(Pointer.NULL, COINIT_MULTITHREADED) >= 0;
    try {
      // Once per process; RPC_E_TOO_LATE says that somebody has done so, which is as good.
      SECURITY.call(
          null,
          -1,
          null,
          null,
          RPC_C_AUTHN_LEVEL_DEFAULT,
          RPC_C_IMP_LEVEL_IMPERSONATE,
          null,
          0,
          null);
      try (ComObject services = connect()) {
        return ask(services, properties);
      }
    } finally {
      if (entered) {
        LEAVE.call();
      }
    }
  }

  /** No answer in time. */
  NativeFailure timeout() {
    return new NativeFailure(
        0,
        Text.of(
            "windows.wmi.timeout",
            "query",
            subject(),
            "seconds",
            String.valueOf(limit.toSeconds())),
        Text.of("windows.wmi.timeout.remedy"));
  }

  private ComObject connect() throws NativeFailure {
    PointerByReference out = new PointerByReference();
    try (Memory type = Guid.memory(LOCATOR_CLASS);
        Memory face = Guid.memory(LOCATOR)) {
      check(CREATE.call(type, null, CLSCTX_INPROC_SERVER, face, out));
    }
    try (ComObject locator = made(out);
        Bstr name = new Bstr(namespace)) {
      PointerByReference connected = new PointerByReference();
      check(locator.call(CONNECT_SERVER, name.value(), null, null, null, 0, null, null, connected));
      ComObject services = made(connected);
      int result =
          BLANKET.call(
              services.value(),
              RPC_C_AUTHN_WINNT,
              0,
              null,
              RPC_C_AUTHN_LEVEL_CALL,
              RPC_C_IMP_LEVEL_IMPERSONATE,
              null,
              0);
      if (result < 0) {
        services.close();
        throw failure(result);
      }
      return services;
    }
  }

  private List<Map<String, Object>> ask(ComObject services, List<String> properties)
      throws NativeFailure {
    PointerByReference out = new PointerByReference();
    // Every property: naming one the class does not have would fail the whole query.
    try (Bstr language = new Bstr("WQL");
        Bstr query = new Bstr("SELECT * FROM " + from)) {
      check(
          services.call(
              EXEC_QUERY,
              language.value(),
              query.value(),
              WBEM_FLAG_FORWARD_ONLY | WBEM_FLAG_RETURN_IMMEDIATELY,
              null,
              out));
    }
    int millis = (int) Math.min(limit.toMillis(), 600_000);
    List<Map<String, Object>> all = new ArrayList<>();
    try (ComObject rows = made(out)) {
      IntByReference returned = new IntByReference();
      while (all.size() < MOST_ROWS) {
        PointerByReference next = new PointerByReference();
        int result = rows.call(NEXT, millis, 1, next, returned);
        if (result == WBEM_S_TIMEDOUT) {
          throw timeout();
        }
        check(result);
        if (returned.getValue() == 0) {
          break;
        }
        try (ComObject row = made(next)) {
          all.add(row(row, properties));
        }
      }
    }
    return all;
  }

  private Map<String, Object> row(ComObject row, List<String> properties) throws NativeFailure {
    Map<String, Object> values = new HashMap<>();
    for (String property : properties) {
      try (Variant variant = new Variant()) {
        int result = row.call(GET, new WString(property), 0, variant.memory(), null, null);
        if (result == WBEM_E_NOT_FOUND) {
          continue;
        }
        check(result);
        Object value = variant.value();
        if (value != null) {
          values.put(property, value);
        }
      }
    }
    return values;
  }

  private ComObject made(PointerByReference out) throws NativeFailure {
    ComObject object = ComObject.of(out);
    if (object == null) {
      throw failure(WBEM_E_NOT_FOUND);
    }
    return object;
  }

  private void check(int result) throws NativeFailure {
    if (result < 0) {
      throw failure(result);
    }
  }

  private NativeFailure failure(int result) {
    return failure(subject(), result);
  }

  /** What WMI answered with an HRESULT. */
  static NativeFailure failure(String query, int result) {
    return new NativeFailure(
        result,
        Text.of("windows.wmi.failed", "query", query, "code", NativeFailure.number(result)),
        null);
  }

  private String subject() {
    return namespace + ":" + from;
  }
}
