package io.github.goenv.check.cloud;

import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.CloudFacts;
import io.github.goenv.snapshot.windows.SyncFolder;
import io.github.goenv.snapshot.windows.SyncRoot;
import io.github.goenv.snapshot.windows.WindowsFacts;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a directory is synchronised with a cloud. Three sources are asked: the Cloud Files API,
 * which knows every provider built on it; the folders that providers register; and the known
 * folders that OneDrive has moved. Where the files really are counts, not the text of the path.
 */
final class CloudRoots {
  private CloudRoots() {}

  /**
   * A synchronised folder that holds a place.
   *
   * @param provider its name
   * @param account which account; empty when nobody names one, null when only the API knows the
   *     folder
   * @param root the folder; null when only the API knows it
   * @param source who says so
   * @param evidence every source that says so
   */
  record Hit(
      String provider,
      @Nullable String account,
      @Nullable String root,
      Source source,
      List<Evidence> evidence) {

    /** Who says so, in words. */
    Text message(String key, WindowsPlace place, String... more) {
      List<String> args = new ArrayList<>(List.of(more));
      args.addAll(
          List.of(
              "name",
              place.name(),
              "path",
              place.realOrPath(),
              "provider",
              provider,
              "source",
              source.detail()));
      if (account == null || root == null) {
        return Text.of(key + "-api", args.toArray(new String[0]));
      }
      args.addAll(List.of("root", root));
      if (account.isEmpty()) {
        return Text.of(key + "-unnamed", args.toArray(new String[0]));
      }
      args.addAll(List.of("account", account));
      return Text.of(key, args.toArray(new String[0]));
    }
  }

  /** The folder that holds {@code place}; null when none is known to. */
  static @Nullable Hit find(Snapshot machine, WindowsPlace place) {
    return find(machine, place.realOrPath(), place.file());
  }

  static @Nullable Hit find(Snapshot machine, String path, @Nullable WindowsFile file) {
    List<Evidence> evidence = new ArrayList<>();
    SyncRoot api = file == null ? null : file.syncRoot().orNull();
    if (api != null && file != null && file.syncRoot() instanceof Fact.Known<SyncRoot> known) {
      evidence.add(new Evidence(api.provider(), file.lookedAt(), known.source()));
    }
    SyncFolder best = null;
    for (SyncFolder folder : folders(machine)) {
      if (WindowsPaths.under(path, folder.root())) {
        evidence.add(
            new Evidence(
                (folder.provider() + " " + folder.account()).strip(),
                folder.root(),
                folder.source()));
        if (best == null || folder.root().length() > best.root().length()) {
          best = folder;
        }
      }
    }
    if (best == null && evidence.isEmpty()) {
      best = moved(machine, path);
      if (best != null) {
        evidence.add(new Evidence(best.provider(), best.root(), best.source()));
      }
    }
    if (best != null) {
      return new Hit(best.provider(), best.account(), best.root(), best.source(), evidence);
    }
    return api == null
        ? null
        : new Hit(api.provider(), null, null, evidence.get(0).source(), evidence);
  }

  private static List<SyncFolder> folders(Snapshot machine) {
    CloudFacts cloud = cloud(machine);
    List<SyncFolder> folders = cloud == null ? null : cloud.folders().orNull();
    return folders == null ? List.of() : folders;
  }

  private static @Nullable CloudFacts cloud(Snapshot machine) {
    WindowsFacts facts = machine.windows().orNull();
    return facts == null ? null : facts.cloud().orNull();
  }

  /** Documents, Desktop or Pictures in OneDrive; only an absolute path can hold anything. */
  private static @Nullable SyncFolder moved(Snapshot machine, String path) {
    CloudFacts cloud = cloud(machine);
    if (cloud != null && cloud.movedFolders() instanceof Fact.Known<List<String>> known) {
      for (String folder : known.value()) {
        if (WindowsPaths.under(path, folder)) {
          return new SyncFolder(folder, "OneDrive", "folder protection", known.source());
        }
      }
    }
    return null;
  }

  private static boolean noApi(WindowsFile file) {
    return file.syncRoot() instanceof Fact.Unknown<SyncRoot> unknown
        && unknown.reason().key().equals("cloud.fact.no-api");
  }

  /**
   * Ends the check as unknown when nobody who knows could be asked about a place that no source
   * calls synchronised; and when it is not known where its files really are.
   */
  static void mustBeSettled(Snapshot machine, Verdict verdict, WindowsPlace place) {
    WindowsFacts facts = WindowsMachineFacts.facts(machine, verdict);
    WindowsFile file = place.file();
    if (file != null && !(file.syncRoot() instanceof Fact.Unknown<SyncRoot>)) {
      return;
    }
    CloudFacts cloud = facts.cloud().orNull();
    boolean registered = cloud != null && !(cloud.folders() instanceof Fact.Unknown<?>);
    // Every provider built on the API has to register. An API that is there and fails is another
    // matter: it may know what nobody else does.
    if (registered && place.real() != null && (file == null || noApi(file))) {
      return;
    }
    if (file == null) {
      verdict.orUnknown(facts.files());
    } else {
      verdict.orUnknown(file.syncRoot());
    }
    throw verdict.unknown(Text.of("fact.not-read"), Text.of("cloud.remedy", "path", place.path()));
  }
}
