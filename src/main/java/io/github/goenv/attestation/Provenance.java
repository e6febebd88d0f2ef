package io.github.goenv.attestation;

import io.github.goenv.buildinfo.Module;
import io.github.goenv.go.GoTarget;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the programs of a target were built. All texts are redacted already.
 *
 * @param commands of go, in their order
 * @param source the commit that was built; null where the programs do not say
 * @param toolchain the Go that built them
 * @param host the system it ran on
 * @param files go.mod, go.sum and the like, with the digests of their content
 * @param modules of all programs, the main module not among them
 * @param builder who built
 * @param bills SBOMs of the programs
 * @param unknown what could not be found out, with the reason, in English
 * @param times null unless asked for
 */
public record Provenance(
    List<Command> commands,
    GoTarget target,
    @Nullable Commit source,
    ToolchainIdentity toolchain,
    GoTarget host,
    List<Subject> files,
    List<Module> modules,
    Builder builder,
    List<Subject> bills,
    List<String> unknown,
    @Nullable Times times) {

  /** Type of the predicate. */
  public static final String TYPE = "https://slsa.dev/provenance/v1";

  /** What the parameters mean; a page that says so. */
  public static final String BUILD_TYPE =
      "https://github.com/goenv/goenv-maven-plugin/blob/main/docs/sbom.md#go-build-v1";

  /** Keeps its own copies. */
  public Provenance {
    commands = List.copyOf(commands);
    unknown = List.copyOf(unknown);
    files = List.copyOf(files);
    modules = List.copyOf(modules);
    bills = List.copyOf(bills);
  }

  /**
   * One run of go.
   *
   * @param words with {@code go} as the first
   * @param environment what was set for go besides the variables of Maven
   * @param directory where go ran
   */
  public record Command(List<String> words, Map<String, String> environment, String directory) {
    /** Keeps its own copies. */
    public Command {
      words = List.copyOf(words);
      environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }
  }

  /**
   * What was checked out.
   *
   * @param revision of git
   * @param modified whether the work tree had other changes; null where the program does not say
   */
  public record Commit(String revision, @Nullable Boolean modified) {}

  /**
   * Who built.
   *
   * @param id a URI
   * @param plugin version of this plugin
   * @param maven version of Maven
   * @param invocation of the CI system; null where nobody says
   */
  public record Builder(String id, String plugin, String maven, @Nullable String invocation) {
    /** A machine that nobody vouches for. */
    public static final String ANY =
        "https://github.com/goenv/goenv-maven-plugin/blob/main/docs/sbom.md#any-machine";
  }

  /**
   * When.
   *
   * @param started ISO 8601 in UTC
   * @param finished ISO 8601 in UTC
   */
  public record Times(String started, String finished) {}
}
