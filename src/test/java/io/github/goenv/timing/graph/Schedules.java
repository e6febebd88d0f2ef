package io.github.goenv.timing.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Builds that never were: random work, done by any number of workers as cmd/go does it. */
record Schedules(Random random) {
  static final long ORIGIN = 1_795_000_000_000_000_000L;

  /** What each action takes and waits for; ids are places, dependencies come before. */
  record Work(List<Long> runs, List<Long> tools, List<List<Integer>> deps) {}

  Work work() {
    int size = 1 + random.nextInt(40);
    List<Long> runs = new ArrayList<>();
    List<Long> tools = new ArrayList<>();
    List<List<Integer>> deps = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      long run = random.nextInt(5) == 0 ? 0 : random.nextInt(2_000_000_000);
      runs.add(run);
      tools.add(random.nextInt(3) == 0 ? 0 : run - run / (2 + random.nextInt(50)));
      List<Integer> of = new ArrayList<>();
      for (int dep = 0; dep < i; dep++) {
        if (i == size - 1 || random.nextInt(i + 1) < 2) {
          of.add(dep);
        }
      }
      deps.add(of);
    }
    return new Work(runs, tools, deps);
  }

  /** The actions, the root first, when so many workers take up, in turn, what is ready. */
  static List<GoAction> run(Work work, int workers, long start) {
    int size = work.runs().size();
    long[] ready = new long[size];
    long[] begin = new long[size];
    long[] end = new long[size];
    long[] free = new long[workers];
    java.util.Arrays.fill(free, start);
    boolean[] done = new boolean[size];
    for (int count = 0; count < size; count++) {
      int next = -1;
      for (int i = 0; i < size; i++) {
        long at = start;
        boolean possible = !done[i];
        for (int dep : work.deps().get(i)) {
          possible &= done[dep];
          at = Math.max(at, end[dep]);
        }
        ready[i] = done[i] ? ready[i] : at;
        if (possible && (next < 0 || at < ready[next])) {
          next = i;
        }
      }
      int worker = 0;
      for (int i = 1; i < workers; i++) {
        worker = free[i] < free[worker] ? i : worker;
      }
      begin[next] = Math.max(ready[next], free[worker]);
      end[next] = begin[next] + work.runs().get(next);
      free[worker] = end[next];
      done[next] = true;
    }
    List<GoAction> actions = new ArrayList<>();
    for (int i = size - 1; i >= 0; i--) {
      long tool = work.tools().get(i);
      actions.add(
          new GoAction(
              i,
              "build",
              "p" + i,
              work.deps().get(i),
              tool == 0 ? List.of() : List.of("compile"),
              "a" + i,
              "a" + i + "/b",
              ready[i],
              begin[i],
              end[i],
              tool,
              tool / 2,
              tool / 3));
    }
    return actions;
  }

  static long end(List<GoAction> actions) {
    long end = Long.MIN_VALUE;
    for (GoAction action : actions) {
      end = Math.max(end, action.doneNs());
    }
    return end;
  }
}
