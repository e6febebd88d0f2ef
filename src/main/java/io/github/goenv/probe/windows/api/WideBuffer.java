package io.github.goenv.probe.windows.api;

import com.sun.jna.Memory;

/** A buffer of UTF-16 characters that Windows fills. */
public final class WideBuffer implements AutoCloseable {
  /** The longest path there is, with its NUL (win32: Maximum Path Length Limitation). */
  public static final int PATH = 32768;

  private final Memory memory;
  private final int capacity;

  public WideBuffer(int capacity) {
    this.capacity = capacity;
    this.memory = new Memory(capacity * 2L);
    memory.clear();
  }

  public Memory memory() {
    return memory;
  }

  /** Characters that fit, the NUL included. */
  public int capacity() {
    return capacity;
  }

  /** The first {@code chars} characters. */
  public String text(int chars) {
    return new String(memory.getCharArray(0, Math.max(0, Math.min(chars, capacity))));
  }

  /** The characters up to the first NUL. */
  public String text() {
    String all = text(capacity);
    int end = all.indexOf('\0');
    return end < 0 ? all : all.substring(0, end);
  }

  @Override
  public void close() {
    memory.close();
  }
}
