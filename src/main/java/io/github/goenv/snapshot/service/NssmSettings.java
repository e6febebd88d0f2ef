package io.github.goenv.snapshot.service;

import io.github.goenv.fact.Fact;
import java.util.List;
import java.util.Map;

/**
 * What NSSM keeps below the {@code Parameters} key of a service.
 *
 * @param application the program it runs
 * @param directory its working directory; absent for that of the program
 * @param stdout where its output goes; absent for nowhere
 * @param stderr where its error output goes; absent for nowhere
 * @param exit what NSSM does when the program exits: {@code Restart}, {@code Ignore}, {@code Exit}
 *     or {@code Suicide}, by exit code, and by {@code Default} for all others; where that is not
 *     set NSSM restarts
 * @param restartDelay milliseconds before each restart; absent for none
 * @param throttle a program that ran for fewer milliseconds is started again ever more slowly;
 *     absent for NSSM's default of 1500
 * @param environment names of the variables that it adds; their values may be secrets
 */
public record NssmSettings(
    Fact<String> application,
    Fact<String> directory,
    Fact<String> stdout,
    Fact<String> stderr,
    Fact<Map<String, String>> exit,
    Fact<Long> restartDelay,
    Fact<Long> throttle,
    Fact<List<String>> environment) {

  /** The exit code that stands for all others. */
  public static final String DEFAULT = "Default";

  /** What NSSM does when nothing is set (its {@code registry.h}). */
  public static final String RESTART = "Restart";
}
