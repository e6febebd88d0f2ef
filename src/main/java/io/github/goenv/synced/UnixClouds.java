package io.github.goenv.synced;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.MountTable;
import io.github.goenv.snapshot.Clouds;
import io.github.goenv.snapshot.Clouds.Mount;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.windows.SyncFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what is synchronised with a cloud, and what is mounted from elsewhere. */
public final class UnixClouds {
  /** Beginnings of the names of file systems on a disk, or in memory, of this machine. */
  private static final List<String> PLAIN =
      List.of("ext", "xfs", "btrfs", "overlay", "tmpfs", "zfs", "f2fs");

  private UnixClouds() {}

  /** What concerns the directories of a build. */
  public static Fact<Clouds> read(CloudsRequest request, List<Place> places)
      throws InterruptedException {
    return read(request, places, request.mac() ? MacTools.ofSystem(request.limit()) : null, null);
  }

  /**
   * The same for tests.
   *
   * @param tools null on Linux
   * @param mounts null to read those of this machine
   */
  static Fact<Clouds> read(
      CloudsRequest request,
      List<Place> places,
      @Nullable MacTools tools,
      @Nullable MountTable mounts)
      throws InterruptedException {
    List<Fact<SyncFolder>> folders = new ArrayList<>(ProviderFiles.folders(request));
    if (tools != null) {
      folders.addAll(MacFolders.folders(request, places, tools));
    }
    List<Path> inputs = inputs(request, places, folders);
    Source source = Source.of(Source.Kind.API, request.mac() ? MacTools.STAT : "java.nio.file");
    Fact<List<String>> dehydrated =
        inputs.isEmpty()
            ? Fact.absent(source)
            : new EvictedFiles(tools, request.limit().toNanos() / 2).in(inputs, source);
    return Fact.known(
        new Clouds(folders, dehydrated, request.mac() ? List.of() : mounts(places, mounts)),
        source);
  }

  /** Directories with input files in a synchronised folder: only those can lack data. */
  private static List<Path> inputs(
      CloudsRequest request, List<Place> places, List<Fact<SyncFolder>> folders) {
    List<Path> all = new ArrayList<>(request.modules());
    for (Place place : places) {
      if (place.name().equals("GOMODCACHE") && place.kind() == Place.Kind.DIRECTORY) {
        all.add(Path.of(place.lookedAt()));
      }
    }
    List<Path> inputs = new ArrayList<>();
    for (Path each : all) {
      if (FolderPaths.heldByAny(each, folders, request.mac())) {
        inputs.add(each);
      }
    }
    return inputs;
  }

  private static List<Mount> mounts(List<Place> places, @Nullable MountTable table) {
    MountTable read = table;
    List<Mount> mounts = new ArrayList<>();
    for (Place place : places) {
      String type = place.fileSystem().orNull();
      String real = place.realPath().orNull();
      if (type == null || real == null || plain(type)) {
        continue;
      }
      read = read == null ? MountTable.read() : read;
      MountTable.Mount mount = read.holding(real);
      if (mount != null && !plain(mount.type())) {
        String source = mount.type().startsWith("fuse.") ? mount.source() : "";
        mounts.add(new Mount(place.name(), mount.type(), source, locking(mount.options())));
      }
    }
    return mounts;
  }

  private static boolean plain(String type) {
    for (String begin : PLAIN) {
      if (type.startsWith(begin)) {
        return true;
      }
    }
    return false;
  }

  /** Others can name servers and accounts. */
  private static List<String> locking(String options) {
    List<String> locking = new ArrayList<>();
    for (String option : options.split(",", -1)) {
      if (option.equals("nolock") || option.equals("nobrl") || option.startsWith("local_lock=")) {
        locking.add(option);
      }
    }
    return locking;
  }
}
