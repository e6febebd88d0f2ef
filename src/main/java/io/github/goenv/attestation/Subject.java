package io.github.goenv.attestation;

/**
 * A file that a statement is about.
 *
 * @param name relative to the directory that all lie in, with slashes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Subject(String name, String sha256) {}
