package io.github.goenv.probe.windows.service;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.service.FailureActions;
import io.github.goenv.snapshot.service.FailureActions.Action;
import io.github.goenv.text.Text;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The registry value {@code FailureActions} of a service: SERVICE_FAILURE_ACTIONS_WOW64 of MS-SCMR
 * 2.2.39, in the layout of 32 bits on every Windows. Five numbers (seconds until the count begins
 * again, two offsets that are not used, how many actions, where they are), then a type and a delay
 * for each action.
 */
public final class FailureActionsValue {
  private static final int HEADER = 20;
  private static final int ACTION = 8;
  private static final int COUNT_AT = 12;
  private static final int OFFSET_AT = 16;

  /** INFINITE of winbase.h. */
  private static final int NEVER = -1;

  /** More than anybody configures; services.msc has three. */
  private static final int MOST = 1000;

  private FailureActionsValue() {}

  /** The actions; unknown, with the reason, when the bytes are not what Windows writes. */
  public static Fact<FailureActions> parse(byte[] value, Source source) {
    if (value.length < HEADER) {
      return wrong(source, "short", value.length, HEADER);
    }
    ByteBuffer bytes = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
    long count = Integer.toUnsignedLong(bytes.getInt(COUNT_AT));
    long offset = Integer.toUnsignedLong(bytes.getInt(OFFSET_AT));
    if (count > MOST) {
      return wrong(source, "many", count, MOST);
    }
    if (count > 0 && offset != HEADER) {
      return wrong(source, "offset", offset, HEADER);
    }
    if (HEADER + count * ACTION > value.length) {
      return wrong(source, "cut", count, value.length);
    }
    List<Action> actions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int type = bytes.getInt(HEADER + i * ACTION);
      if (type < 0 || type >= FailureActions.Type.values().length) {
        return wrong(source, "type", Integer.toUnsignedLong(type), i + 1);
      }
      long delay = Integer.toUnsignedLong(bytes.getInt(HEADER + i * ACTION + 4));
      actions.add(new Action(FailureActions.Type.values()[type], delay));
    }
    int reset = bytes.getInt(0);
    long seconds = reset == NEVER ? -1 : Integer.toUnsignedLong(reset);
    return Fact.known(new FailureActions(seconds, actions), source);
  }

  private static Fact<FailureActions> wrong(Source source, String how, long number, long other) {
    return Fact.unknown(
        Text.of(
            "service.fact.failure-actions." + how,
            "value",
            source.detail(),
            "number",
            String.valueOf(number),
            "other",
            String.valueOf(other)),
        Text.of("service.fact.failure-actions.remedy"));
  }
}
