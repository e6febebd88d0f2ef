package io.github.goenv.sumdb;

import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Has tiles from memory or from the database. Their content is not proved yet. */
final class TileSource {
  private final Remote remote;
  private final Memory memory;
  private final boolean remembers;
  private final Map<Tile, byte[]> all = new HashMap<>();
  private final Set<Tile> asked = new HashSet<>();

  /**
   * Tiles.
   *
   * @param remembers whether {@code memory} is read
   */
  TileSource(Remote remote, Memory memory, boolean remembers) {
    this.remote = remote;
    this.memory = memory;
    this.remembers = remembers;
  }

  /**
   * The content of each.
   *
   * @throws ProofFailed when one is longer or shorter than it must be
   */
  Map<Tile, byte[]> contents(Collection<Tile> tiles)
      throws ProofFailed, NoAnswer, InterruptedException {
    Map<Tile, byte[]> found = new HashMap<>();
    List<Tile> missing = new ArrayList<>();
    for (Tile tile : tiles) {
      byte[] known = all.containsKey(tile) ? all.get(tile) : remembered(tile).orElse(null);
      if (known == null) {
        missing.add(tile);
      } else {
        found.put(tile, known);
      }
    }
    ask(missing, found);
    all.putAll(found);
    return found;
  }

  private Optional<byte[]> remembered(Tile tile) {
    if (!remembers) {
      return Optional.empty();
    }
    for (Tile each : List.of(tile, tile.full())) {
      Optional<byte[]> content = memory.read(each.path());
      if (content.isPresent() && content.get().length == each.bytes()) {
        return Optional.of(Arrays.copyOf(content.get(), tile.bytes()));
      }
    }
    return Optional.empty();
  }

  private void ask(List<Tile> missing, Map<Tile, byte[]> found)
      throws ProofFailed, NoAnswer, InterruptedException {
    if (missing.isEmpty()) {
      return;
    }
    List<String> paths = new ArrayList<>();
    missing.forEach(tile -> paths.add(tile.path()));
    Map<String, byte[]> answers = remote.read(paths, most());
    List<String> grown = new ArrayList<>();
    for (Tile tile : missing) {
      if (!answers.containsKey(tile.path()) && tile.width() < Tile.FULL) {
        grown.add(tile.full().path()); // a server need not have what has become full since
      }
    }
    Map<String, byte[]> full = grown.isEmpty() ? Map.of() : remote.read(grown, most());
    for (Tile tile : missing) {
      byte[] answer = answers.get(tile.path());
      byte[] whole = answer == null ? full.get(tile.full().path()) : null;
      if (answer != null) {
        found.put(tile, exactly(tile, answer));
      } else if (whole != null) {
        found.put(tile, Arrays.copyOf(exactly(tile.full(), whole), tile.bytes()));
      } else {
        throw new NoAnswer(Text.of("verify.no-tile", "tile", tile.path()));
      }
      asked.add(tile);
    }
  }

  private static int most() {
    return Tile.FULL * TreeHash.SIZE + 1;
  }

  private static byte[] exactly(Tile tile, byte[] content) throws ProofFailed {
    if (content.length != tile.bytes()) {
      throw new ProofFailed(
          Proof.TILES,
          Text.of(
              "verify.proof.tile-length",
              "tile",
              tile.path(),
              "bytes",
              String.valueOf(content.length),
              "expected",
              String.valueOf(tile.bytes())));
    }
    return content;
  }

  /** Keeps those that the database was asked for; they are proved now. */
  void keep() {
    for (Tile tile : asked) {
      byte[] content = all.get(tile);
      if (content != null) {
        memory.keep(tile.path(), content);
      }
    }
    asked.clear();
  }
}
