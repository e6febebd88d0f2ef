package io.github.goenv.snapshot.service;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * The account of a service.
 *
 * @param name {@code ObjectName} of its key
 * @param sid its SID
 * @param kind {@code local-system}, {@code local-service}, {@code network-service}, {@code
 *     virtual-service}, {@code managed} (a group managed service account), {@code user} or {@code
 *     other}
 * @param administrator whether it is a member of the machine's group of administrators
 * @param others services with the same account, at most {@value #MOST}; those that Windows' own
 *     service accounts have are not looked for
 * @param logonRight who lets it log on as a service
 */
public record LogonAccount(
    Fact<String> name,
    Fact<String> sid,
    Fact<String> kind,
    Fact<Boolean> administrator,
    Fact<List<String>> others,
    Fact<LogonRight> logonRight) {

  /** How many other services are named. */
  public static final int MOST = 5;

  /**
   * The right to log on as a service.
   *
   * @param by SIDs of the account and its groups that have {@code SeServiceLogonRight}
   * @param denied those that have {@code SeDenyServiceLogonRight}, which wins
   */
  public record LogonRight(List<String> by, List<String> denied) {
    /** Keeps its own lists. */
    public LogonRight {
      by = List.copyOf(by);
      denied = List.copyOf(denied);
    }
  }
}
