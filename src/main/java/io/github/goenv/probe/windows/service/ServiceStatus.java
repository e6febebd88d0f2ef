package io.github.goenv.probe.windows.service;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * SERVICE_STATUS_PROCESS of winsvc.h: nine numbers.
 *
 * @param state {@code stopped}, {@code running} …
 * @param process the id of its process; 0 for none
 */
public record ServiceStatus(String state, long process) {
  /** Its size in bytes. */
  public static final int SIZE = 36;

  private static final int STATE_AT = 4;
  private static final int PROCESS_AT = 28;

  /** SERVICE_STOPPED is 1. */
  private static final String[] STATES = {
    "stopped",
    "start-pending",
    "stop-pending",
    "running",
    "continue-pending",
    "pause-pending",
    "paused"
  };

  /** Reads one. */
  public static ServiceStatus of(byte[] status) {
    ByteBuffer bytes = ByteBuffer.wrap(status).order(ByteOrder.LITTLE_ENDIAN);
    int state = bytes.getInt(STATE_AT);
    boolean known = state >= 1 && state <= STATES.length;
    return new ServiceStatus(
        known ? STATES[state - 1] : "state " + Integer.toUnsignedString(state),
        Integer.toUnsignedLong(bytes.getInt(PROCESS_AT)));
  }
}
