package io.github.goenv.probe.windows.service;

import io.github.goenv.snapshot.service.TcpListener;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What GetExtendedTcpTable answers: MIB_TCPTABLE_OWNER_PID and MIB_TCP6TABLE_OWNER_PID of tcpmib.h.
 * A number of rows, then the rows.
 */
public final class TcpTable {
  private static final int HEADER = 4;

  /** MIB_TCPROW_OWNER_PID: state, address, port, two of the other side, process. */
  static final int ROW = 24;

  /** MIB_TCP6ROW_OWNER_PID: address, scope, port, three of the other side, state, process. */
  static final int ROW_6 = 56;

  private static final int STATE_LISTEN = 2;

  private TcpTable() {}

  /** The listeners in a table of IPv4. */
  public static List<TcpListener> listeners(byte[] table) {
    return rows(table, ROW, 0, 4, 4, 8, 20);
  }

  /** The listeners in a table of IPv6. */
  public static List<TcpListener> listeners6(byte[] table) {
    return rows(table, ROW_6, 48, 0, 16, 20, 52);
  }

  private static List<TcpListener> rows(
      byte[] table,
      int size,
      int stateAt,
      int addressAt,
      int addressBytes,
      int portAt,
      int processAt) {
    List<TcpListener> listeners = new ArrayList<>();
    if (table.length < HEADER) {
      return listeners;
    }
    ByteBuffer bytes = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    long count = Integer.toUnsignedLong(bytes.getInt(0));
    for (int i = 0; i < count && HEADER + (i + 1) * size <= table.length; i++) {
      int row = HEADER + i * size;
      if (bytes.getInt(row + stateAt) == STATE_LISTEN) {
        byte[] address = Arrays.copyOfRange(table, row + addressAt, row + addressAt + addressBytes);
        // The port is in the order of networks, in the lower half of the number.
        int port = (table[row + portAt] & 0xFF) << 8 | table[row + portAt + 1] & 0xFF;
        long process = Integer.toUnsignedLong(bytes.getInt(row + processAt));
        listeners.add(new TcpListener(text(address), port, process));
      }
    }
    return listeners;
  }

  private static String text(byte[] address) {
    boolean any = true;
    boolean one = address.length == 16 && address[15] == 1;
    for (int i = 0; i < address.length; i++) {
      any &= address[i] == 0;
      one &= i == 15 || address[i] == 0;
    }
    if (address.length == 16 && (any || one)) {
      return any ? "::" : "::1";
    }
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("an address of " + address.length + " bytes", e);
    }
  }
}
