package io.github.goenv.toolchain;

import org.jspecify.annotations.Nullable;

/** What was set for the go that did a build: not always the one that was started. */
public interface BuilderSettings {
  /**
   * The settings; without version and GOROOT where it is unknown which go it was.
   *
   * @param built whether the build ended well; another go that it needs is here then
   * @param builtBy the version of Go by what was built; null when it does not say
   */
  GoSettings settingsOf(GoRun run, boolean built, @Nullable String builtBy);

  /** The same without asking go. */
  GoSettings settingsUnasked();
}
