package io.github.goenv.app.verify;

import io.github.goenv.app.Output;
import io.github.goenv.dirhash.HashList;
import io.github.goenv.files.FileErrors;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.sumdb.Proof;
import io.github.goenv.sumdb.ProofFailed;
import io.github.goenv.sumdb.Published;
import io.github.goenv.text.Text;
import io.github.goenv.verify.Checked;
import io.github.goenv.verify.Checked.Compared;
import io.github.goenv.verify.Checked.Outcome;
import io.github.goenv.verify.Comparison;
import io.github.goenv.verify.Difference;
import io.github.goenv.verify.KnownSettings;
import io.github.goenv.verify.ModuleFile;
import io.github.goenv.verify.ReadToolchain;
import io.github.goenv.verify.ToolchainId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Verifies one toolchain; its files are read while the database is asked. */
final class VerifyToolchain {
  private static final int MOST_SETTINGS = 1 << 16;

  private final VerifyRequest request;
  private final GoVariables variables;
  private final Output output;

  VerifyToolchain(VerifyRequest request, GoVariables variables, Output output) {
    this.request = request;
    this.variables = variables;
    this.output = output;
  }

  /** What it comes to. */
  Checked verify(FoundToolchain toolchain) throws InterruptedException {
    String root = toolchain.root().toString();
    ToolchainId id = toolchain.id();
    if (id == null) {
      return Checked.unknown(root, null, orUnknown(toolchain.reason()));
    }
    ToolchainServers servers =
        new ToolchainServers(
            request.environment(), variables, request.online(), request.cache(), toolchain.root());
    FutureTask<Published> asking = new FutureTask<>(() -> servers.published(id));
    Thread thread = new Thread(asking, "goenv asks the checksum database");
    thread.setDaemon(true);
    thread.start();
    Checked checked = Checked.unknown(root, id, Text.of("verify.no-version"));
    try {
      ReadToolchain read = ReadFiles.of(toolchain, id);
      checked = checked.read(read);
      Published published = asking.get();
      return compared(toolchain, id, read, checked.published(published), published, servers);
    } catch (IOException e) {
      String error = FileErrors.words(e);
      return Checked.unknown(root, id, Text.of("verify.unreadable", "error", error));
    } catch (ExecutionException e) {
      return unproved(checked, e.getCause());
    } finally {
      asking.cancel(true);
    }
  }

  private static Text orUnknown(@Nullable Text reason) {
    return reason == null ? Text.of("verify.no-version") : reason;
  }

  private static Checked unproved(Checked checked, @Nullable Throwable cause) {
    if (cause instanceof ProofFailed failed) {
      return checked.failed(failed.proof(), failed.reason());
    }
    if (cause instanceof NoAnswer none) {
      return checked.come(Outcome.UNKNOWN, none.reason());
    }
    throw new IllegalStateException(cause);
  }

  private Checked compared(
      FoundToolchain toolchain,
      ToolchainId id,
      ReadToolchain read,
      Checked checked,
      Published published,
      ToolchainServers servers)
      throws InterruptedException {
    Comparison comparison = new Comparison(id, read);
    PublishedFiles lists = new PublishedFiles(request.cache(), variables, output);
    if (read.list().sum().equals(published.sum())) {
      lists.keep(id, read.list());
      List<Difference> beside = comparison.beside();
      return beside.isEmpty()
          ? checked.come(Outcome.VERIFIED, null)
          : checked.differing(Compared.HASH, beside, List.of());
    }
    if (id.beforeReproducible()) {
      return checked.come(Outcome.UNKNOWN, Text.of("verify.before", "version", id.version()));
    }
    for (String link : read.links()) {
      if (ModuleFile.DIRECTORIES.contains(link)) {
        return checked.come(Outcome.UNKNOWN, Text.of("verify.linked", "path", link));
      }
    }
    List<Difference> proved = comparison.provedBy(published.sum());
    if (proved != null) {
      return checked.differing(Compared.HASH, proved, settings(toolchain.root(), proved));
    }
    HashList list = lists.kept(id, published.sum());
    Compared by = list == null ? Compared.ZIP : Compared.LIST;
    try {
      list = list == null ? lists.downloadedByGo(id, published.sum()) : list;
      if (list == null) {
        if (!request.download()) {
          return checked.come(Outcome.DIFFERS, Text.of("verify.which"));
        }
        list = lists.download(id, published.sum(), servers);
      }
    } catch (NoAnswer e) {
      return checked.come(Outcome.DIFFERS, e.reason());
    } catch (ToolchainZip.Other e) {
      return checked.failed(
          Proof.ZIP, Text.of("verify.proof.zip", "error", String.valueOf(e.getMessage())));
    }
    lists.keep(id, list);
    List<Difference> found = comparison.with(list);
    boolean known = KnownSettings.sha256().equals(list.files().get(id.prefix() + "/go.env"));
    return checked.differing(by, found, known ? settings(toolchain.root(), found) : null);
  }

  /** What a changed go.env sets otherwise; null when it cannot be read. */
  private static @Nullable List<String> settings(Path root, List<Difference> found) {
    for (Difference each : found) {
      if (each.path().equals(ModuleFile.SETTINGS)) {
        try {
          Path file = root.resolve(ModuleFile.SETTINGS);
          return each.change() == Difference.Change.MISSING
              ? KnownSettings.changes("")
              : Files.size(file) > MOST_SETTINGS
                  ? null
                  : clean(KnownSettings.changes(Files.readString(file)));
        } catch (IOException e) {
          return null;
        }
      }
    }
    return List.of();
  }

  /** An address in it may have a password. */
  private static List<String> clean(List<String> lines) {
    lines.replaceAll(Redaction.CREDENTIALS_ONLY::apply);
    return lines;
  }
}
