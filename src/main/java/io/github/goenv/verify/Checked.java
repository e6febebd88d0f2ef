package io.github.goenv.verify;

import io.github.goenv.sumdb.Proof;
import io.github.goenv.sumdb.Published;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What verifying one toolchain has come to.
 *
 * @param root its directory
 * @param id which it says it is; null when it does not say
 * @param outcome in one word
 * @param reason why it is unknown, or why the proof failed; null for any other outcome
 * @param failed which proof failed; null when none did
 * @param sum the {@code h1:} of its files; null when they were not read to the end
 * @param published what the database has; null when it was not proved
 * @param files how many were read
 * @param bytes how many were read
 * @param compared what differences are known by
 * @param differences in the order of their paths; empty where they are unknown
 * @param settings lines of go.env that were added ({@code +}) or are gone ({@code -})
 * @param locked the lock that it was compared with; null for the checksum database
 */
public record Checked(
    String root,
    @Nullable ToolchainId id,
    Outcome outcome,
    @Nullable Text reason,
    @Nullable Proof failed,
    @Nullable String sum,
    @Nullable Published published,
    int files,
    long bytes,
    Compared compared,
    List<Difference> differences,
    List<String> settings,
    @Nullable Locked locked) {

  /**
   * A lock, and what it has of the toolchain.
   *
   * @param file its name
   * @param signature what is known of its signature
   * @param key the key that has signed it, as Go names it; null for any other signature
   * @param sum {@code h1:} of the toolchain there; null when it does not have it
   * @param root node of its root there; null when it does not have it
   * @param read files whose content was read; the others are as they were by their stamps
   */
  public record Locked(
      String file,
      Signature signature,
      @Nullable String key,
      @Nullable String sum,
      @Nullable String root,
      int read) {

    /** What is known of a signature. */
    public enum Signature {
      /** It is one of the keys that were named. */
      VERIFIED,
      /** There is one, and no key was named. */
      UNCHECKED,
      /** There is none, and no key was named. */
      NONE,
      /** It is not what was wanted. */
      REFUSED;

      /** The word for programs. */
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /** The same with what it has of a toolchain. */
    public Locked of(String itsSum, String itsRoot, int files) {
      return new Locked(file, signature, key, itsSum, itsRoot, files);
    }
  }

  /** In one word, the mildest first. */
  public enum Outcome {
    /** All files are those that the Go team has published. */
    VERIFIED,
    /** Files differ that do not change what is built. */
    HARMLESS,
    /** It could not be determined. */
    UNKNOWN,
    /** Programs or sources differ, or it is unknown which files do. */
    DIFFERS,
    /** An answer of the database is not true. */
    FAILED;

    /** The word for programs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the differences are known by. */
  public enum Compared {
    /** There are none, or they are unknown. */
    NOTHING,
    /** The published hash, which leaves no other possibility. */
    HASH,
    /** A list of files that was kept. */
    LIST,
    /** The published zip. */
    ZIP,
    /** The nodes of a lock, which tell directories. */
    NODES;

    /** The word for programs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Without anything known but where it is. */
  public static Checked unknown(String root, @Nullable ToolchainId id, Text reason) {
    return new Checked(
        root,
        id,
        Outcome.UNKNOWN,
        reason,
        null,
        null,
        null,
        0,
        0,
        Compared.NOTHING,
        List.of(),
        List.of(),
        null);
  }

  /** The same, compared with a lock. */
  public Checked locked(Locked lock) {
    return new Checked(
        root,
        id,
        outcome,
        reason,
        failed,
        sum,
        published,
        files,
        bytes,
        compared,
        differences,
        settings,
        lock);
  }

  /** The same with files that were read. */
  public Checked read(@Nullable String itsSum, int itsFiles, long itsBytes) {
    return new Checked(
        root,
        id,
        outcome,
        reason,
        failed,
        itsSum,
        published,
        itsFiles,
        itsBytes,
        compared,
        differences,
        settings,
        locked);
  }

  /** The same with files that were read. */
  public Checked read(ReadToolchain read) {
    return read(read.list().sum(), read.files(), read.bytes());
  }

  /** The same with what the database has. */
  public Checked published(Published proved) {
    return new Checked(
        root,
        id,
        outcome,
        reason,
        null,
        sum,
        proved,
        files,
        bytes,
        compared,
        differences,
        settings,
        locked);
  }

  /** The same with another outcome. */
  public Checked come(Outcome word, @Nullable Text why) {
    return new Checked(
        root,
        id,
        word,
        why,
        null,
        sum,
        published,
        files,
        bytes,
        compared,
        differences,
        settings,
        locked);
  }

  /** The same with a proof that failed. */
  public Checked failed(Proof proof, Text why) {
    return new Checked(
        root,
        id,
        Outcome.FAILED,
        why,
        proof,
        sum,
        published,
        files,
        bytes,
        compared,
        differences,
        settings,
        locked);
  }

  /**
   * The same with files that differ.
   *
   * @param lines as {@link #settings}; null where it is unknown what a go.env sets otherwise
   */
  public Checked differing(Compared by, List<Difference> differing, @Nullable List<String> lines) {
    boolean harmless = true;
    List<Difference> found = new ArrayList<>();
    for (Difference each : differing) {
      boolean flags =
          each.kind() == Kind.SETTINGS && (lines == null || !KnownSettings.harmless(lines));
      found.add(flags ? new Difference(each.path(), each.change(), Kind.FLAGS) : each);
      harmless &= found.get(found.size() - 1).kind().harmless();
    }
    return new Checked(
        root,
        id,
        harmless ? Outcome.HARMLESS : Outcome.DIFFERS,
        null,
        null,
        sum,
        published,
        files,
        bytes,
        by,
        found,
        lines == null ? List.of() : lines,
        locked);
  }
}
