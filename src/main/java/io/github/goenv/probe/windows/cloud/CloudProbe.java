package io.github.goenv.probe.windows.cloud;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.NativeRequest;
import io.github.goenv.probe.windows.api.RegistryReader;
import io.github.goenv.probe.windows.api.ShellFolder;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.windows.CloudFacts;
import io.github.goenv.snapshot.windows.SyncFolder;
import io.github.goenv.snapshot.windows.SyncRoot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what is synchronised with a cloud. */
public final class CloudProbe {
  private CloudProbe() {}

  /** The sync root that an existing path lies under. */
  public static Fact<SyncRoot> syncRoot(String lookedAt) {
    return CloudFiles.syncRoot(lookedAt);
  }

  public static Fact<CloudFacts> read(NativeRequest request, List<Place> places) {
    CloudFolders folders = folders(RegistryReader.ofMachine(), request);
    // The walk ends before this probe's time does, so that the other facts are not lost with it.
    long end = System.nanoTime() + request.limit().toNanos() / 2;
    List<Path> inputs = inputs(request, places, folders.all());
    Fact<List<String>> dehydrated =
        inputs.isEmpty()
            ? Fact.absent(CloudAnswer.source())
            : new DehydratedFiles(
                    DehydratedFiles::mask,
                    () -> System.nanoTime() < end && !Thread.currentThread().isInterrupted())
                .in(inputs);
    return Fact.known(
        new CloudFacts(folders.fact(), moved(folders), dehydrated),
        Source.of(Source.Kind.API, "cloud"));
  }

  /** Strong sources first: the account's own settings, the shell's list, files, variables. */
  static CloudFolders folders(RegistryReader registry, NativeRequest request) {
    CloudFolders folders = new CloudFolders();
    Map<String, String> environment = request.environment();
    OneDriveAccounts.read(registry, environment, folders);
    CloudRootRegistry.read(registry, environment, folders);
    CloudProviderFiles.dropbox(request, folders);
    CloudProviderFiles.oneDriveVariables(request, folders);
    GoogleDriveVolume.read(folders);
    return folders;
  }

  /**
   * Known folders below OneDrive, by where they are. OneDrive's own setting, {@code
   * KfmFoldersProtectedNow} below its account, is left alone: scripts take anything but 0 for "some
   * folder is moved", its bits are documented nowhere, and it says no more than the places do.
   */
  private static Fact<List<String>> moved(CloudFolders folders) {
    List<String> moved = new ArrayList<>();
    Fact<String> unread = null;
    for (ShellFolder folder :
        List.of(ShellFolder.DOCUMENTS, ShellFolder.DESKTOP, ShellFolder.PICTURES)) {
      Fact<String> path = folder.path();
      String known = path.orNull();
      if (known == null) {
        unread = path;
      } else if (isBelow(known, folders.all(), OneDriveAccounts.PROVIDER)) {
        moved.add(known);
      }
    }
    if (moved.isEmpty() && unread instanceof Fact.Unknown<String> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    if (moved.isEmpty() && folders.fact() instanceof Fact.Unknown<?> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    return Fact.known(moved, Source.of(Source.Kind.API, ShellFolder.FUNCTION));
  }

  /** Directories with input files that may be in a cloud: only those can lack data. */
  private static List<Path> inputs(
      NativeRequest request, List<Place> places, List<SyncFolder> folders) {
    List<Path> inputs = new ArrayList<>();
    for (Path module : request.modules()) {
      addIfSynced(module.toString(), module.toString(), folders, inputs);
    }
    for (Place place : places) {
      if (place.name().equals("GOMODCACHE") && place.kind() == Place.Kind.DIRECTORY) {
        String real = place.realPath().orNull();
        addIfSynced(place.path(), real == null ? place.path() : real, folders, inputs);
      }
    }
    return inputs;
  }

  private static void addIfSynced(
      String path, String real, List<SyncFolder> folders, List<Path> inputs) {
    if (isBelow(path, folders, "")
        || isBelow(real, folders, "")
        || !(syncRoot(path) instanceof Fact.Absent<SyncRoot>)) {
      inputs.add(Path.of(path));
    }
  }

  private static boolean isBelow(String path, List<SyncFolder> folders, String provider) {
    for (SyncFolder folder : folders) {
      if (WindowsFolder.holds(folder.root(), path)
          && (provider.isEmpty() || folder.provider().equals(provider))) {
        return true;
      }
    }
    return false;
  }
}
