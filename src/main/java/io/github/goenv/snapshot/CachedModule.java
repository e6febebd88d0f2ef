package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module of the module cache. Hashes are Go's own, {@code h1:…}.
 *
 * @param module its path
 * @param version its version
 * @param built whether the build of the project may use it: go lists it, or go.mod requires it
 * @param folder the directory it is extracted to
 * @param download the path of its files in {@code cache/download}, without their endings
 * @param sums what each go.sum that counts says of it
 * @param modSums what each says of its go.mod
 * @param zip the hash of its zip; absent when there is none; unknown when it cannot be read
 * @param zipProblem why Go does not read the zip; null when it does, or there is none
 * @param zipHash what its {@code .ziphash} says, at most 200 characters
 * @param extracted the hash of the directory
 * @param differences at most ten files that the directory has changed, added ({@code +} before
 *     them) or lost ({@code -}), against the zip
 * @param partial whether go marks the directory as not completely extracted
 * @param mod the hash of its {@code .mod}
 * @param info whether its {@code .info} is there and can be read; absent when it is missing
 */
public record CachedModule(
    String module,
    String version,
    boolean built,
    String folder,
    String download,
    List<ListedSum> sums,
    List<ListedSum> modSums,
    Fact<String> zip,
    @Nullable String zipProblem,
    Fact<String> zipHash,
    Fact<String> extracted,
    List<String> differences,
    boolean partial,
    Fact<String> mod,
    Fact<Boolean> info) {

  /** Path and version as go writes them, {@code example.com/m@v1.2.3}. */
  public String name() {
    return module + "@" + version;
  }
}
