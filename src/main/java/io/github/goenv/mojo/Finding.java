package io.github.goenv.mojo;

import org.jspecify.annotations.Nullable;

/** An accepted finding, as the pom has it. */
public class Finding {
  /** The check's id. */
  @Nullable String id;

  /** The subject it applies to; {@code *} matches any text. Default: every one. */
  @Nullable String subject;

  /** Why; required. */
  @Nullable String reason;

  /** The last day it is valid, as {@code 2027-03-01}. Default: no end. */
  @Nullable String until;

  /** Who accepted it. */
  @Nullable String by;
}
