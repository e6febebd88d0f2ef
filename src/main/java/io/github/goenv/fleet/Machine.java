package io.github.goenv.fleet;

import io.github.goenv.report.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One machine of a fleet, as its report or snapshot tells.
 *
 * @param name where its file was found; unique in the fleet
 * @param from what the file was: {@code report} or {@code snapshot}
 * @param takenAt when the machine was looked at, ISO-8601 in UTC; empty when unknown
 * @param toolVersion version of the plugin that looked; empty when unknown
 * @param os Go's name of the operating system
 * @param arch Go's name of the architecture
 * @param osVersion the system's own words for its version; empty when unknown
 * @param ci the CI system; null outside of one
 * @param goVersion what the go command says it is; null when there is none, or it does not answer
 * @param findings what was found, or could not be determined; in the order of the catalogue
 */
public record Machine(
    String name,
    String from,
    String takenAt,
    String toolVersion,
    String os,
    String arch,
    String osVersion,
    @Nullable String ci,
    @Nullable String goVersion,
    List<Found> findings) {

  /** This machine by another name. */
  public Machine named(String other) {
    return new Machine(
        other, from, takenAt, toolVersion, os, arch, osVersion, ci, goVersion, findings);
  }

  /** How many findings have this standing. */
  public int count(Standing standing) {
    int count = 0;
    for (Found found : findings) {
      if (found.standing() == standing) {
        count++;
      }
    }
    return count;
  }

  /** The worst that check {@code id} came to; null when it found nothing. */
  public @Nullable Standing worst(String id) {
    Standing worst = null;
    for (Found found : findings) {
      if (found.id().equals(id) && (worst == null || found.standing().compareTo(worst) < 0)) {
        worst = found.standing();
      }
    }
    return worst;
  }
}
