package io.github.goenv.timing.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Spans of time, in nanoseconds. */
final class Intervals {
  private final List<Span> spans = new ArrayList<>();

  private record Span(long from, long to) implements Comparable<Span> {
    @Override
    public int compareTo(Span other) {
      return Long.compare(from, other.from);
    }
  }

  /** Adds a span; false when its end is before its beginning or longer than a day after it. */
  boolean add(long from, long to) {
    boolean isSpan = GoAction.isSpan(from, to);
    if (isSpan) {
      spans.add(new Span(from, to));
    }
    return isSpan;
  }

  /** The length of each span, in order, without what is inside any of the others'. */
  List<Long> lengthsWithout(Intervals others) {
    List<Span> holes = others.merged();
    List<Long> lengths = new ArrayList<>(spans.size());
    for (Span span : spans) {
      long length = span.to - span.from;
      for (Span hole : holes) {
        length -= Math.max(0, Math.min(hole.to, span.to) - Math.max(hole.from, span.from));
      }
      lengths.add(length);
    }
    return lengths;
  }

  /** The same moments in spans that do not touch, in order. */
  private List<Span> merged() {
    List<Span> sorted = new ArrayList<>(spans);
    Collections.sort(sorted);
    List<Span> merged = new ArrayList<>(sorted.size());
    for (Span span : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && span.from <= merged.get(last).to) {
        long to = Math.max(span.to, merged.get(last).to);
        merged.set(last, new Span(merged.get(last).from, to));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
