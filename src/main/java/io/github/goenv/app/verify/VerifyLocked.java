package io.github.goenv.app.verify;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.dirhash.HashList;
import io.github.goenv.files.FileErrors;
import io.github.goenv.filetree.FileTree;
import io.github.goenv.lock.BadLock;
import io.github.goenv.lock.LockComparison;
import io.github.goenv.lock.LockedToolchain;
import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.sumdb.Proof;
import io.github.goenv.text.Text;
import io.github.goenv.verify.Checked;
import io.github.goenv.verify.Checked.Compared;
import io.github.goenv.verify.Checked.Outcome;
import io.github.goenv.verify.Comparison;
import io.github.goenv.verify.Difference;
import io.github.goenv.verify.ReadToolchain;
import io.github.goenv.verify.ToolchainId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares toolchains with a lock, without the network. */
final class VerifyLocked {
  private final VerifyRequest request;
  private final GoVariables variables;
  private final Output output;
  private final LockFile file;
  private final LockFile.@Nullable Read lock;
  private final @Nullable Text refused;

  /** Reads the lock. */
  VerifyLocked(VerifyRequest request, GoVariables variables, Output output) throws CannotRun {
    this.request = request;
    this.variables = variables;
    this.output = output;
    VerifyRequest.Against against = request.against();
    this.file = new LockFile(against.lock(), output);
    LockFile.Read read = null;
    Text reason = null;
    try {
      read = file.read(LockFile.keys(against.keys(), request.places().directory(), output));
    } catch (BadLock e) {
      reason = e.reason();
    }
    this.lock = read;
    this.refused = reason;
  }

  /** What a toolchain comes to. */
  Checked verify(FoundToolchain toolchain) throws InterruptedException {
    String root = toolchain.root().toString();
    ToolchainId id = toolchain.id();
    Text none = Text.of("verify.no-version");
    if (lock == null) {
      return Checked.unknown(root, id, none)
          .locked(file.refused())
          .failed(Proof.SIGNATURE, refused == null ? none : refused);
    }
    if (id == null) {
      Text reason = toolchain.reason();
      return Checked.unknown(root, null, reason == null ? none : reason).locked(lock.about());
    }
    LockedToolchain locked = lock.lock().of(id);
    Checked checked = Checked.unknown(root, id, none).locked(lock.about());
    if (locked == null) {
      return notThere(id, checked);
    }
    try {
      ReadTree reader = new ReadTree(request.cache(), request.against().full(), output);
      return compared(toolchain, id, locked, reader.of(toolchain), checked);
    } catch (IOException e) {
      return checked.come(
          Outcome.UNKNOWN, Text.of("verify.unreadable", "error", FileErrors.words(e)));
    }
  }

  /**
   * The team has said which Go it is, so another version is wrong; of another system it has not.
   */
  private Checked notThere(ToolchainId id, Checked checked) {
    LockFile.Read read = lock;
    Set<String> versions = read == null ? Set.of() : read.lock().versions(id.os(), id.arch());
    String system = id.os() + "/" + id.arch();
    return versions.isEmpty()
        ? checked.come(Outcome.UNKNOWN, Text.of("lock.no-system", "system", system))
        : checked.come(
            Outcome.DIFFERS,
            Text.of("lock.no-version", "versions", String.join(", ", versions), "system", system));
  }

  private Checked compared(
      FoundToolchain toolchain,
      ToolchainId id,
      LockedToolchain locked,
      ReadTree.Read read,
      Checked checked)
      throws IOException, InterruptedException {
    Checked.Locked about = checked.locked();
    Checked known =
        about == null
            ? checked
            : checked.locked(about.of(locked.sum(), locked.root(), read.read()));
    if (read.root().equals(locked.root())) {
      new KeptTrees(request.cache(), output).keep(read);
      return known.read(locked.sum(), read.files(), read.bytes()).come(Outcome.VERIFIED, null);
    }
    FileTree tree = read.all();
    String sum = ReadTree.list(tree, id).sum();
    Checked differing = known.read(sum, read.files(), read.bytes());
    LockComparison comparison = new LockComparison(locked, tree, toolchain.module());
    FileTree kept = new KeptTrees(request.cache(), output).of(locked.root());
    List<Difference> found = kept == null ? List.of() : comparison.with(kept);
    // Of a toolchain that go has downloaded not all permissions are those of a distribution.
    boolean same =
        toolchain.module()
            && (kept == null
                ? ReadTree.links(tree).isEmpty()
                    && sum.equals(locked.sum())
                    && comparison.programsExecutable()
                : found.isEmpty());
    if (same) {
      return differing.come(Outcome.VERIFIED, null);
    }
    if (kept != null) {
      return differing.differing(Compared.LIST, found, null);
    }
    return withoutList(toolchain, id, locked, tree, comparison, differing);
  }

  /** By what there is of the files that the {@code h1:} of the lock is of. */
  private Checked withoutList(
      FoundToolchain toolchain,
      ToolchainId id,
      LockedToolchain locked,
      FileTree tree,
      LockComparison comparison,
      Checked checked)
      throws IOException, InterruptedException {
    PublishedFiles lists = new PublishedFiles(request.cache(), variables, output);
    HashList list = lists.kept(id, locked.sum());
    Compared by = list == null ? Compared.ZIP : Compared.LIST;
    if (list == null) {
      list = lists.downloadedByGo(id, locked.sum());
    }
    if (list == null && request.download()) {
      list = downloaded(toolchain.root(), id, locked, lists);
    }
    List<Difference> found = new ArrayList<>();
    if (list != null) {
      HashList own = ReadTree.list(tree, id);
      ReadToolchain read =
          new ReadToolchain(
              own, ReadTree.links(tree), List.of(), toolchain.module(), tree.files(), 0);
      found.addAll(new Comparison(id, read).with(list));
    }
    found.addAll(comparison.directories(found));
    return checked.differing(list == null ? Compared.NODES : by, found, null);
  }

  private @Nullable HashList downloaded(
      Path root, ToolchainId id, LockedToolchain locked, PublishedFiles lists)
      throws InterruptedException {
    try {
      ToolchainServers servers =
          new ToolchainServers(
              request.environment(), variables, request.online(), request.cache(), root);
      return lists.download(id, locked.sum(), servers);
    } catch (NoAnswer e) {
      output.detail(e.reason().in(output.texts()));
    } catch (ToolchainZip.Other e) {
      output.detail(String.valueOf(e.getMessage())); // what is locked is not what was published
    }
    return null;
  }
}
