package io.github.goenv.sumdb;

import java.util.List;
import java.util.Optional;

/** What is known of a database from before. Nothing in it is believed without proof. */
public interface Memory {
  /**
   * A tree head that was believed before.
   *
   * @param place where it is kept, for people
   * @param note as it was signed
   */
  record Head(String place, String note) {}

  /** Those of Go itself and of ours. */
  List<Head> heads() throws NoAnswer;

  /** Keeps a tree head that is one of {@link #heads} or was proved to continue all of them. */
  void keepHead(String note) throws NoAnswer;

  /** An earlier answer. */
  Optional<byte[]> read(String path);

  /** Keeps an answer that was proved. */
  void keep(String path, byte[] answer);
}
