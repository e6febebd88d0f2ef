package io.github.goenv.probe.windows.service;

import java.util.ArrayList;
import java.util.List;

/**
 * The groups that Windows puts into the token of a service (win32, "LocalSystem Account",
 * "LocalService Account", "Well-known SIDs"; SERVICE_SID_INFO).
 */
public final class TokenGroups {
  static final String ADMINISTRATORS = "S-1-5-32-544";
  static final String ALL_SERVICES = "S-1-5-80-0";

  private static final String EVERYONE = "S-1-1-0";
  private static final String AUTHENTICATED = "S-1-5-11";
  private static final String USERS = "S-1-5-32-545";
  private static final String SERVICE = "S-1-5-6";
  private static final String LOCAL = "S-1-2-0";
  private static final String THIS_ORGANIZATION = "S-1-5-15";
  private static final String WRITE_RESTRICTED = "S-1-5-33";

  private TokenGroups() {}

  /** Whether the groups of an account are known without asking. */
  static boolean known(String kind) {
    return switch (kind) {
      case "local-system", "local-service", "network-service", "virtual-service" -> true;
      default -> false;
    };
  }

  /**
   * The groups besides those that the account is a member of.
   *
   * @param kind of the account
   * @param sidType of the service
   * @param serviceSid the SID of the service
   */
  static List<String> of(String kind, String sidType, String serviceSid) {
    List<String> groups = new ArrayList<>(List.of(EVERYONE, AUTHENTICATED));
    if (kind.equals("local-system")) {
      groups.add(ADMINISTRATORS);
    } else {
      groups.add(USERS);
      groups.add(SERVICE);
      groups.add(LOCAL);
      groups.add(THIS_ORGANIZATION);
    }
    if (!sidType.equals("none")) {
      groups.add(serviceSid);
    }
    if (!sidType.equals("none") || kind.equals("virtual-service")) {
      groups.add(ALL_SERVICES);
    }
    return groups;
  }

  /**
   * The SIDs of which one must have the right too when a restricted service writes; none for
   * another.
   */
  static List<String> restricted(String sidType, String serviceSid) {
    return sidType.equals("restricted")
        ? List.of(serviceSid, EVERYONE, WRITE_RESTRICTED)
        : List.of();
  }
}
