package io.github.goenv.app.verify;

/** For src/bench/verify.py: what starting a JVM takes. */
public final class Nothing {
  private Nothing() {}

  public static void main(String[] words) {
    System.out.println(words.length);
  }
}
