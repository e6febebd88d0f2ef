package io.github.goenv.docs;

import io.github.goenv.docs.Page.Block;
import java.nio.file.Path;
import java.util.List;

/** Parts of poms that README and {@code docs} show, for the scripts in {@code src/it}. */
public final class Snippets {
  private Snippets() {}

  /**
   * The block that is marked {@code it:NAME}.
   *
   * @param root of the checkout
   */
  public static String snippet(Path root, String name) {
    List<Block> found =
        Page.all(root)
            .flatMap(page -> page.blocks().stream())
            .filter(block -> block.mark().equals("it:" + name))
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(found.size() + " blocks are marked it:" + name);
    }
    return found.get(0).text();
  }
}
