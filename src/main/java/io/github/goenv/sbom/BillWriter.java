package io.github.goenv.sbom;

/** Writes bills in one format. */
public interface BillWriter {
  /** The bill as a JSON document; the same bill gives the same text. */
  String json(Bill bill);
}
