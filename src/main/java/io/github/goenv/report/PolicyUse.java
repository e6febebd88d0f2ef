package io.github.goenv.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the policy on this machine.
 *
 * @param unused acceptances whose check was examined whole and found nothing of the kind
 * @param baseline the baseline that was used; null for none
 */
public record PolicyUse(List<Unused> unused, @Nullable BaselineUse baseline) {

  /**
   * An acceptance that no finding needs.
   *
   * @param id the check's id
   * @param subject the subject it is for; null for every one
   * @param origin where it is
   */
  public record Unused(String id, @Nullable String subject, Origin origin) {
    /** Whether it is of this project alone; others may be for other machines. */
    boolean own() {
      return origin.kind() == Origin.Kind.POM;
    }

    /** The check, with the subject where there is one. */
    String what() {
      return subject == null || subject.isEmpty() ? id : id + " " + subject;
    }
  }

  /**
   * A baseline.
   *
   * @param file where it is
   * @param recorded the day it was written, ISO-8601
   * @param until the last day it holds, ISO-8601
   * @param days days from today until then; negative when it has passed
   * @param state whether it holds
   * @param findings how many it has
   * @param found how many of them are found here
   * @param gone how many are surely not there any more
   */
  public record BaselineUse(
      String file,
      String recorded,
      String until,
      long days,
      Acceptance.State state,
      int findings,
      int found,
      int gone) {}
}
