package io.github.goenv.verify;

import java.util.Locale;

/** What a file that differs is to whoever builds with the toolchain. */
public enum Kind {
  /** A program of the toolchain. */
  TOOL(false),
  /** What programs are compiled from, or the toolchain reads. */
  SOURCE(false),
  /** A go.env that sets more than where go downloads from, and which toolchain it takes. */
  FLAGS(false),
  /** A go.env that sets these alone, as packagers do. */
  SETTINGS(true),
  /** Compiled packages, and others that a build of the toolchain has left in pkg. */
  PACKAGES(true),
  /** A file that go does not look at. */
  OTHER(true),
  /** Tests and their data. */
  TEST(true);

  private final boolean harmless;

  Kind(boolean harmless) {
    this.harmless = harmless;
  }

  /** Whether what is built is the same. */
  public boolean harmless() {
    return harmless;
  }

  /** The word for programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
