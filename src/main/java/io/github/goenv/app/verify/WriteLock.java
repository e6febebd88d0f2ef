package io.github.goenv.app.verify;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.KeyTexts;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.files.IoConsumer;
import io.github.goenv.filetree.FileTree;
import io.github.goenv.filetree.Kind;
import io.github.goenv.lock.BadLock;
import io.github.goenv.lock.Expected;
import io.github.goenv.lock.Indicators;
import io.github.goenv.lock.Lock;
import io.github.goenv.lock.LockNote;
import io.github.goenv.lock.LockText;
import io.github.goenv.lock.LockedToolchain;
import io.github.goenv.signature.SigningKey;
import io.github.goenv.sumdb.NoteKey;
import io.github.goenv.text.Text;
import io.github.goenv.verify.Checked.Locked.Signature;
import io.github.goenv.verify.ModuleFile;
import io.github.goenv.verify.ToolchainId;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down which Go this is, in place of what the lock has of this system. */
public final class WriteLock {
  private final LockRequest request;
  private final Output output;
  private final LockFile file;

  /** Tells {@code output} of what {@code request} names. */
  public WriteLock(LockRequest request, Output output) {
    this.request = request;
    this.output = output;
    this.file = new LockFile(request.file(), output);
  }

  /**
   * Reads the toolchains, and writes.
   *
   * @throws Rejected when the lock that is there is not signed as it has to be
   */
  public void run() throws CannotRun, Rejected, InterruptedException {
    List<String> forms = forms();
    SigningKey key =
        new KeyTexts(output).signing(request.signing(), request.variable(), request.environment());
    NoteKey own = key == null ? null : LockNote.key(key.verification());
    if (key != null && own == null) {
      throw new CannotRun(output.say("lock.no-ed25519"));
    }
    LockFile.@Nullable Read before = before(own);
    Map<LockedToolchain, ReadTree.Read> read = toolchains();
    Lock old = before == null ? Lock.EMPTY : before.lock();
    Expected expected = request.expected();
    Lock lock =
        old.with(expected == null ? old.expected() : checked(expected), List.copyOf(read.keySet()));
    String text = LockText.of(lock);
    String signed = key == null ? text : LockNote.signed(text, key);
    boolean same = before != null && before.text().equals(signed);
    if (!same) {
      write(request.file(), out -> out.write(signed));
    }
    KeptTrees trees = new KeptTrees(request.cache(), output);
    for (Map.Entry<LockedToolchain, ReadTree.Read> each : read.entrySet()) {
      trees.keep(each.getValue());
      tell(each.getKey(), each.getValue(), same);
    }
    if (own == null) {
      output.info("lock.unsigned", "file", file.shown());
    } else {
      output.info("lock.signed", "file", file.shown(), "key", own.toString());
    }
    export(forms, read);
  }

  /** The lock that is there; null for none. */
  private LockFile.@Nullable Read before(@Nullable NoteKey own) throws CannotRun, Rejected {
    List<NoteKey> keys =
        new ArrayList<>(LockFile.keys(request.keys(), request.places().directory(), output));
    if (own != null) {
      keys.add(own);
    }
    if (!file.exists()) {
      return null;
    }
    try {
      LockFile.Read read = file.read(keys);
      if (own == null && read.about().signature() != Signature.NONE) {
        throw new CannotRun(output.say("lock.would-lose", "file", file.shown()));
      }
      return read;
    } catch (BadLock e) {
      String reason = e.reason().in(output.texts());
      throw new Rejected(
          output.say("lock.not-replaced", "path", request.file().toString(), "reason", reason));
    }
  }

  /** Each is on a line of its own. */
  private Expected checked(Expected expected) throws CannotRun {
    List<String> texts = new ArrayList<>(expected.offProject());
    texts.addAll(expected.localFixed());
    texts.addAll(expected.env().values());
    texts.addAll(expected.env().keySet());
    texts.add(expected.version() == null ? "" : expected.version());
    for (String each : texts) {
      if (each.chars().anyMatch(c -> c < ' ')) {
        throw new CannotRun(
            output.say("lock.control", "value", each.replaceAll("\\p{Cntrl}", " ")));
      }
    }
    return expected;
  }

  private Map<LockedToolchain, ReadTree.Read> toolchains() throws CannotRun, InterruptedException {
    GoVariables variables = new GoVariables(request.environment(), request.places().directory());
    Map<LockedToolchain, ReadTree.Read> all = new LinkedHashMap<>();
    Map<ToolchainId, LockedToolchain> byId = new LinkedHashMap<>();
    for (FoundToolchain each :
        new FindToolchains(request.places(), request.environment(), variables, output).find()) {
      ToolchainId id = each.id();
      if (id == null) {
        Text reason = each.reason();
        throw cannot(each, reason == null ? Text.of("verify.no-version") : reason);
      }
      try {
        // All of it: what is written down was seen, not remembered.
        ReadTree.Read read = new ReadTree(request.cache(), true, output).of(each);
        LockedToolchain locked = locked(each, id, read.all());
        LockedToolchain other = byId.putIfAbsent(id, locked);
        if (other != null && !other.equals(locked)) {
          throw cannot(each, Text.of("lock.twice"));
        }
        all.put(locked, read);
      } catch (IOException e) {
        throw cannot(each, Text.of("verify.unreadable", "error", FileErrors.words(e)));
      }
    }
    return all;
  }

  private LockedToolchain locked(FoundToolchain toolchain, ToolchainId id, FileTree tree)
      throws CannotRun, IOException {
    for (String link : ReadTree.links(tree)) {
      if (ModuleFile.DIRECTORIES.contains(link) || ReadTree.kind(tree, link) == Kind.OTHER) {
        throw cannot(toolchain, Text.of("lock.linked", "path", link));
      }
    }
    return new LockedToolchain(id, ReadTree.list(tree, id).sum(), tree.root(), tree.nodes());
  }

  private CannotRun cannot(FoundToolchain toolchain, Text reason) {
    return new CannotRun(
        output.say(
            "lock.cannot",
            "path",
            toolchain.root().toString(),
            "reason",
            reason.in(output.texts())));
  }

  private void tell(LockedToolchain locked, ReadTree.Read read, boolean same) {
    ToolchainId id = locked.id();
    output.info(
        same ? "lock.same" : "lock.written",
        "file",
        file.shown(),
        "name",
        id.version() + " " + id.os() + "/" + id.arch(),
        "files",
        String.valueOf(read.files()),
        "sum",
        locked.sum());
  }

  private List<String> forms() throws CannotRun {
    List<String> forms = new ArrayList<>();
    for (String each : request.export()) {
      String form = each.strip().toLowerCase(Locale.ROOT);
      if (!form.equals("json") && !form.equals("csv")) {
        throw new CannotRun(output.say("lock.bad-export", "value", each));
      }
      forms.add(form);
    }
    if (!forms.isEmpty() && request.reports() == null) {
      throw new CannotRun(output.say("lock.export-nowhere"));
    }
    return forms;
  }

  private void export(List<String> forms, Map<LockedToolchain, ReadTree.Read> read)
      throws CannotRun {
    Path reports = request.reports();
    if (forms.isEmpty() || reports == null) {
      return;
    }
    Indicators indicators = new Indicators();
    read.forEach((locked, tree) -> indicators.add(locked.id(), tree.all()));
    if (indicators.size() > Indicators.MOST) {
      throw new CannotRun(
          output.say("lock.export-many", "count", String.valueOf(indicators.size())));
    }
    for (String form : forms) {
      Path target = reports.resolve("indicators." + form);
      boolean json = form.equals("json");
      write(
          target,
          out -> {
            if (json) {
              indicators.json(out);
            } else {
              indicators.csv(out);
            }
          });
      output.info(
          "lock.exported", "path", target.toString(), "count", String.valueOf(indicators.size()));
    }
  }

  private void write(Path target, IoConsumer<Writer> body) throws CannotRun {
    try {
      AtomicFiles.write(target, body);
    } catch (IOException e) {
      throw new CannotRun(
          output.say("bad.output", "path", target.toString(), "error", FileErrors.words(e)), e);
    }
  }
}
