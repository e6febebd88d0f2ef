package io.github.goenv.app.provision;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Heartbeat;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.verify.GoVariables;
import io.github.goenv.app.verify.ToolchainServers;
import io.github.goenv.app.verify.ToolchainZip;
import io.github.goenv.dirhash.HashList;
import io.github.goenv.dirhash.ZipFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.files.WorkDirectory;
import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.sumdb.Proof;
import io.github.goenv.sumdb.ProofFailed;
import io.github.goenv.sumdb.Published;
import io.github.goenv.text.Text;
import io.github.goenv.verify.ToolchainId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a toolchain: proves the database's answer, then the zip, then unpacks it aside and moves
 * it to its place.
 */
final class FetchToolchain {
  /** The system that each version was published for. */
  private static final String[] ALWAYS = {"linux", "amd64"};

  private static final int MEGA = 1_000_000;

  private final ToolchainServers servers;
  private final GoVariables variables;
  private final Output output;
  private final @Nullable Path named;

  /**
   * @param named the executable of another version that was to be used; null for none
   */
  FetchToolchain(
      ToolchainServers servers, GoVariables variables, @Nullable Path named, Output output) {
    this.servers = servers;
    this.named = named;
    this.variables = variables;
    this.output = output;
  }

  /**
   * Fetches it, unless another process does in the meantime.
   *
   * @throws Rejected when a proof failed
   * @throws CannotRun when it cannot be had, or not be kept
   */
  void to(ToolchainPlace place) throws CannotRun, Rejected, InterruptedException {
    ToolchainId id = place.id();
    try {
      Files.createDirectories(place.parent());
      try (ToolchainLock lock = ToolchainLock.take(place.lock(), () -> waiting(place))) {
        if (!place.whole()) {
          if (lock.held()) {
            place.clean();
          }
          fetch(place);
        }
      }
    } catch (ProofFailed e) {
      throw refused(id, e.proof(), e.reason());
    } catch (ToolchainZip.Other e) {
      throw refused(
          id, Proof.ZIP, Text.of("verify.proof.zip", "error", String.valueOf(e.getMessage())));
    } catch (UnpackToolchain.Changed e) {
      throw refused(
          id, Proof.ZIP, Text.of("provision.changed", "path", String.valueOf(e.getMessage())));
    } catch (NoAnswer e) {
      throw new CannotRun(unfetched(id, e.reason()), e);
    } catch (IOException e) {
      throw new CannotRun(
          output.say(
              "provision.place",
              "path",
              place.parent().toString(),
              "version",
              id.version(),
              "error",
              FileErrors.words(e),
              "do",
              output.say("provision.do.place")),
          e);
    }
  }

  private void waiting(ToolchainPlace place) {
    output.info(
        "provision.waiting", "version", place.id().version(), "path", place.lock().toString());
  }

  private void fetch(ToolchainPlace place)
      throws NoAnswer,
          ProofFailed,
          ToolchainZip.Other,
          IOException,
          CannotRun,
          InterruptedException {
    ToolchainId id = place.id();
    Published published = servers.published(id);
    try (WorkDirectory work = WorkDirectory.create(place.parent(), place.prefix())) {
      Path fetched = work.path().resolve("toolchain.zip");
      Path zip = ToolchainZip.ofGo(id, variables);
      HashList list = zip == null ? null : ToolchainZip.readIfSame(zip, published.sum(), output);
      if (zip != null && list != null) {
        output.detail(zip);
      } else {
        servers.proxies(); // nothing is said of a download that may not be
        output.info("provision.fetching", "name", name(id));
        zip = fetched;
        list = ToolchainZip.fetch(id, published.sum(), servers, zip, output);
      }
      Path made = work.path().resolve("go");
      String size = unpack(zip, list, place, made);
      Files.deleteIfExists(fetched); // before the move, as nobody looks for what is left after it
      place.take(made, work.path().resolve("damaged"));
      output.info(
          "provision.fetched",
          "name",
          name(id),
          "path",
          place.root().toString(),
          "files",
          String.valueOf(list.files().size()),
          "megabytes",
          size);
      output.info(
          "verify.record",
          "database",
          database(),
          "sum",
          published.sum(),
          "record",
          String.valueOf(published.record()),
          "size",
          String.valueOf(published.treeSize()));
    }
  }

  private String database() {
    String setting = variables.database();
    int end = setting.indexOf('+');
    return end < 0 ? setting.split("\\s", 2)[0] : setting.substring(0, end);
  }

  private static String name(ToolchainId id) {
    return id.version() + " " + id.os() + "/" + id.arch();
  }

  /** How many megabytes it has. */
  private String unpack(Path zip, HashList list, ToolchainPlace place, Path made)
      throws IOException, CannotRun {
    try (ZipFiles files = ZipFiles.open(zip)) {
      long needed = UnpackToolchain.size(files);
      long free = Files.getFileStore(made.getParent()).getUsableSpace();
      if (free < needed) {
        throw new CannotRun(
            output.say(
                "provision.full",
                "path",
                place.parent().toString(),
                "version",
                place.id().version(),
                "needed",
                String.valueOf(needed / MEGA + 1),
                "free",
                String.valueOf(free / MEGA),
                "do",
                output.say("provision.do.place")));
      }
      AtomicInteger done = new AtomicInteger();
      int all = files.entries().size();
      Heartbeat beat = new Heartbeat(Duration.ofSeconds(5), time -> unpacking(done.get(), all));
      try {
        new UnpackToolchain(place.id().prefix(), list, made, done).from(files);
      } finally {
        beat.close();
      }
      return String.valueOf(Math.round((double) needed / MEGA));
    }
  }

  private void unpacking(int done, int all) {
    output.info("provision.unpacking", "done", String.valueOf(done), "all", String.valueOf(all));
  }

  private Rejected refused(ToolchainId id, Proof proof, Text reason) {
    return new Rejected(
        output.say(
            "provision.refused",
            "name",
            name(id),
            "proof",
            output.say("verify.proof." + proof.name()),
            "reason",
            reason.in(output.texts())));
  }

  private String unfetched(ToolchainId id, Text reason) throws InterruptedException {
    if (reason.key().equals("verify.not-listed")) {
      return output.say(
          listed(new ToolchainId(id.version(), ALWAYS[0], ALWAYS[1]))
              ? "provision.no-target"
              : "provision.no-version",
          "version",
          id.version(),
          "target",
          id.os() + "/" + id.arch());
    }
    return output.say(
        named == null ? "provision.unfetched" : "provision.unfetched.named",
        "path",
        String.valueOf(named),
        "name",
        name(id),
        "reason",
        reason.in(output.texts()),
        "do",
        Advice.on(reason).in(output.texts()));
  }

  private boolean listed(ToolchainId id) throws InterruptedException {
    try {
      servers.published(id);
      return true;
    } catch (NoAnswer | ProofFailed e) {
      return false;
    }
  }
}
