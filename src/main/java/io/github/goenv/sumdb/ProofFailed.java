package io.github.goenv.sumdb;

import io.github.goenv.text.Text;

/** The database, or what lies between, has given an answer that is not true. */
public final class ProofFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final Proof proof;
  private final transient Text reason;

  ProofFailed(Proof proof, Text reason) {
    super(reason.key() + " " + reason.args());
    this.proof = proof;
    this.reason = reason;
  }

  /** Which proof failed. */
  public Proof proof() {
    return proof;
  }

  /** How it failed, with the values that do not fit. */
  public Text reason() {
    return reason;
  }
}
