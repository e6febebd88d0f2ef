package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Map;

/**
 * The go command that this machine would use, and what it says of itself.
 *
 * @param executable its absolute path; absent when there is none
 * @param fileProblem why the file cannot be a go command: {@code directory}, {@code empty}, {@code
 *     too-short}, {@code archive}, {@code not-a-program}, {@code not-executable} or {@code
 *     other-system}; or why it is not started: {@code relative} (an entry of PATH that depends on
 *     the working directory led to it), {@code foreign} (another account's, where all can write) or
 *     {@code bare-name} (named without a directory); absent when nothing is seen
 * @param env the answer of {@code go env -json}, by variable
 * @param withoutSettings whether {@code env} could only be had with the user's own settings
 *     (GOROOT, GOPATH, GOFLAGS, …) removed; absent when they were no obstacle, else what go said
 * @param builtInRoot the GOROOT that belongs to the executable by its place on disk
 * @param builtInVersion the version in that GOROOT's {@code VERSION} file, such as {@code go1.26.8}
 * @param configuredRoot the GOROOT a user set, wherever; absent when none is set
 * @param toolchains names of the toolchains in the module cache, such as {@code
 *     v0.0.1-go1.24.1.linux-amd64}
 */
public record GoCommand(
    Fact<String> executable,
    Fact<String> fileProblem,
    Fact<Map<String, String>> env,
    Fact<String> withoutSettings,
    Fact<String> builtInRoot,
    Fact<String> builtInVersion,
    Fact<GoRootDirectory> configuredRoot,
    Fact<List<String>> toolchains) {

  /**
   * The value of a variable in go's answer; absent when it is empty, unknown when go was not asked
   * for it or did not answer.
   *
   * @param name the variable, such as {@code GOVERSION}
   */
  public Fact<String> variable(String name) {
    if (env instanceof Fact.Known<Map<String, String>> known) {
      String value = known.value().get(name);
      Source source = known.source();
      if (value == null) {
        return Fact.unknown(Text.of("fact.not-asked", "name", name));
      }
      return value.isEmpty() ? Fact.absent(source) : Fact.known(value, source);
    }
    if (env instanceof Fact.Unknown<Map<String, String>> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    return Fact.absent(Source.of(Source.Kind.API, "go env"));
  }
}
