package io.github.goenv.mojo;

import org.jspecify.annotations.Nullable;

/** A finding put up with, as the pom has it. */
public class Finding {
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
}
