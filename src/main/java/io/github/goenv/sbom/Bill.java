package io.github.goenv.sbom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one program is made of.
 *
 * @param program the program: its main module, with the SHA-256 of the file
 * @param parts its other modules, in go's order, and Go's library at last
 * @param properties how it was built
 * @param toolVersion of this plugin
 * @param time when it was built, as somebody says; null where nobody does
 */
public record Bill(
    Part program,
    List<Part> parts,
    List<Property> properties,
    String toolVersion,
    @Nullable Instant time) {

  /** Keeps its own copies of the lists. */
  public Bill {
    parts = List.copyOf(parts);
    properties = List.copyOf(properties);
  }

  /**
   * A module of a program, or the program.
   *
   * @param ref names it within the bill
   * @param name the module path, with its capitals
   * @param version null where it has none
   * @param purl its package URL; null for what nobody has published
   * @param sha256 of the program the file's, of a module what is in its {@code h1:}; 64 lower-case
   *     hexadecimal digits; null where there is none
   * @param properties what else is known of it
   */
  public record Part(
      String ref,
      String name,
      @Nullable String version,
      @Nullable String purl,
      @Nullable String sha256,
      List<Property> properties) {

    /** Keeps its own copy of the list. */
    public Part {
      properties = List.copyOf(properties);
    }
  }

  /**
   * A name with a value.
   *
   * @param name of CycloneDX's registered names where there is one, else below {@code gobuild:}
   */
  public record Property(String name, String value) {}
}
