package io.github.goenv.check.place;

import io.github.goenv.fact.Fact;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.CachedModule;
import io.github.goenv.snapshot.ListedSum;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one module of the cache, by what go does with each (measured with Go 1.26.8;
 * {@code modcache/DamagedCacheTest} has go do it again).
 *
 * @param text what to say
 * @param severity at most
 * @param directories what to delete
 * @param files what to delete besides
 * @param sure whether deleting it is certain to help; go downloads again what it needs else
 */
record ModuleDamage(
    Text text, Severity severity, List<String> directories, List<String> files, boolean sure) {

  /** Things that go sets right by itself, or does without. */
  enum Note {
    /** The zip is not there, the directory is. */
    ZIP,
    /** The hash is not there, or is none: go writes it again. */
    HASH,
    /** Go extracts the directory again. */
    PARTIAL,
    /** Go fetches it again. */
    INFO
  }

  private static final int HASH_LENGTH = 47;

  /** All that is wrong. */
  static List<ModuleDamage> of(CachedModule module) {
    List<ModuleDamage> all = new ArrayList<>();
    ModuleDamage content = new Ladder(module).content();
    if (content != null) {
      all.add(content);
    }
    ModuleDamage mod = mod(module);
    if (mod != null) {
      all.add(mod);
    }
    return all;
  }

  /** What is no damage, and worth knowing. */
  static List<Note> notes(CachedModule module) {
    List<Note> notes = new ArrayList<>();
    boolean folder = !(module.extracted() instanceof Fact.Absent<String>);
    boolean zip = module.zip() instanceof Fact.Known<String>;
    if (folder && module.zip() instanceof Fact.Absent<String> && module.zipProblem() == null) {
      notes.add(Note.ZIP);
    }
    if (zip && !written(module)) {
      notes.add(Note.HASH);
    }
    if (module.partial()) {
      notes.add(Note.PARTIAL);
    }
    if (Boolean.FALSE.equals(module.info().orNull())) {
      notes.add(Note.INFO);
    }
    return notes;
  }

  /** Why something of it is unknown; null when all is known. */
  static @Nullable Text unknown(CachedModule module) {
    for (Fact<String> fact :
        List.of(module.zip(), module.zipHash(), module.extracted(), module.mod())) {
      if (fact instanceof Fact.Unknown<String> unknown) {
        return unknown.reason();
      }
    }
    return null;
  }

  /** Whether the {@code .ziphash} has what go takes for a hash. */
  private static boolean written(CachedModule module) {
    String hash = module.zipHash().orNull();
    return hash != null && hash.length() == HASH_LENGTH && hash.indexOf('\0') < 0;
  }

  private static @Nullable ModuleDamage mod(CachedModule module) {
    String file = module.download() + ".mod";
    String hash = module.mod().orNull();
    if (hash == null) {
      boolean gone =
          module.built() // of others, such as a toolchain, go may never have had one
              && module.mod() instanceof Fact.Absent<String>
              && !(module.zipProblem() == null
                  && module.zip() instanceof Fact.Absent<String>
                  && module.extracted() instanceof Fact.Absent<String>);
      return gone
          ? new ModuleDamage(
              Text.of("modcache.corrupt.mod-missing", "module", module.name(), "file", file),
              Severity.WARNING,
              List.of(),
              List.of(),
              false)
          : null;
    }
    ListedSum other = other(module.modSums(), hash);
    return other == null
        ? null
        : new ModuleDamage(
            Text.of(
                "modcache.corrupt.mod",
                "module",
                module.name(),
                "file",
                file,
                "hash",
                hash,
                "sum",
                other.hash(),
                "sums",
                other.file()),
            module.built() ? Severity.ERROR : Severity.WARNING,
            List.of(),
            List.of(file),
            false);
  }

  private static @Nullable ListedSum other(List<ListedSum> sums, String hash) {
    for (ListedSum sum : sums) {
      if (!sum.hash().equals(hash)) {
        return sum;
      }
    }
    return null;
  }

  /** One thing is said of zip, hash and directory: the first that go stumbles over. */
  private static final class Ladder {
    private final CachedModule module;
    private final @Nullable String zip;
    private final @Nullable String hash;
    private final @Nullable String folder;
    private final boolean used;
    private final boolean there;
    private final @Nullable ListedSum sum;

    Ladder(CachedModule module) {
      this.module = module;
      this.zip = module.zip().orNull();
      this.hash = written(module) ? module.zipHash().orNull() : null;
      this.folder = module.extracted().orNull();
      this.there = !(module.extracted() instanceof Fact.Absent<String>);
      // Go extracts again what is marked as partial, and where there is no file with the hash.
      this.used = there && !module.partial() && !(module.zipHash() instanceof Fact.Absent<String>);
      this.sum = module.sums().isEmpty() ? null : module.sums().get(0);
    }

    @Nullable ModuleDamage content() {
      ListedSum first = sum;
      if (first != null && other(module.sums(), first.hash()) != null) {
        return damage("sums", Severity.ERROR, List.of(), false);
      }
      if (module.zipProblem() != null) {
        return badZip();
      }
      String expected = first == null ? null : first.hash();
      if (zip != null && expected != null && !zip.equals(expected)) {
        return expected.equals(hash) ? changedZip(expected) : otherSum();
      }
      if (zip != null && hash != null && !hash.equals(zip)) {
        return wrongHash(expected);
      }
      if (used && folder != null) {
        String right = zip != null ? zip : expected != null ? expected : hash;
        if (right != null && !folder.equals(right)) {
          String key = zip == null ? "folder-alone" : "folder";
          return damage(key, Severity.ERROR, List.of(), zip != null);
        }
        if (zip == null && hash != null && expected != null && !hash.equals(expected)) {
          return damage("hash-alone", Severity.ERROR, List.of(".ziphash"), false, false);
        }
      }
      return null;
    }

    private ModuleDamage badZip() {
      String expected = sum != null ? sum.hash() : hash;
      if (used && folder != null && expected != null && !folder.equals(expected)) {
        return damage("zip-folder", Severity.ERROR, List.of(".zip"), false);
      }
      return used
          ? damage("zip-unused", Severity.WARNING, List.of(".zip"), false, false)
          : damage("zip", Severity.ERROR, List.of(".zip"), false, false);
    }

    /** Its hash is the right one, so go does not look at the zip, and extracts it. */
    private ModuleDamage changedZip(String expected) {
      return used && expected.equals(folder)
          ? damage("zip-changed-unused", Severity.WARNING, List.of(".zip"), false, false)
          : damage("zip-changed", Severity.ERROR, List.of(".zip"), false);
    }

    private ModuleDamage otherSum() {
      return damage(
          "sum",
          module.built() ? Severity.ERROR : Severity.WARNING,
          List.of(".zip", ".ziphash"),
          false);
    }

    private ModuleDamage wrongHash(@Nullable String expected) {
      boolean edited = used && folder != null && !folder.equals(zip);
      return expected == null
          ? damage("hash-unlisted", Severity.ERROR, List.of(".zip", ".ziphash"), false)
          : damage("hash", Severity.ERROR, List.of(".ziphash"), true, edited);
    }

    private ModuleDamage damage(String key, Severity severity, List<String> endings, boolean sure) {
      return damage(key, severity, endings, sure, there && !key.equals("sums"));
    }

    private ModuleDamage damage(
        String key, Severity severity, List<String> endings, boolean sure, boolean withFolder) {
      List<String> files = new ArrayList<>();
      for (String ending : endings) {
        files.add(module.download() + ending);
      }
      ListedSum listed = sum;
      ListedSum differs = listed == null ? null : other(module.sums(), listed.hash());
      return new ModuleDamage(
          Text.of(
              "modcache.corrupt." + key,
              "module",
              module.name(),
              "folder",
              module.folder(),
              "zip",
              module.download() + ".zip",
              "hashfile",
              module.download() + ".ziphash",
              "ziphash",
              String.valueOf(zip),
              "hash",
              String.valueOf(hash),
              "extracted",
              String.valueOf(folder),
              "sum",
              listed == null ? "" : listed.hash(),
              "sums",
              listed == null ? "" : listed.file(),
              "othersum",
              differs == null ? "" : differs.hash(),
              "othersums",
              differs == null ? "" : differs.file(),
              "differences",
              String.join(", ", module.differences())),
          severity,
          withFolder ? List.of(module.folder()) : List.of(),
          files,
          sure);
    }
  }
}
