package io.github.goenv.sumdb;

/** What has to be proved before an answer of the database counts, in this order. */
public enum Proof {
  /** The answer has the form of one, for the module that was asked for. */
  RECORD,
  /** The tree head is signed with the database's key. */
  SIGNATURE,
  /** Tiles give the hash of the tree head. */
  TILES,
  /** A tree head known from before is in the history of this one, or the other way about. */
  CONSISTENCY,
  /** The record is in the tree. */
  INCLUSION,
  /** The zip of the module has the hash that the record has. */
  ZIP
}
