package io.github.goenv.mojo.session;

import io.github.goenv.app.policy.PolicyRequest;
import org.jspecify.annotations.Nullable;

/** An accepted finding, as the pom has it. */
public class AcceptedFinding {
  /** The check's id. */
  @Nullable String id;

  /** The subject it holds for; {@code *} stands for any text. Default: every one. */
  @Nullable String subject;

  /** Why; needed. */
  @Nullable String reason;

  /** The last day it holds, as {@code 2027-03-01}. Default: no end. */
  @Nullable String until;

  /** Who accepted it. */
  @Nullable String by;

  /** The same as a value. */
  public PolicyRequest.Accept request() {
    return new PolicyRequest.Accept(id, subject, reason, until, by);
  }
}
