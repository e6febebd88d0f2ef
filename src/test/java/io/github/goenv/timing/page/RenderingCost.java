package io.github.goenv.timing.page;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.github.goenv.timing.BuildReport;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints what rendering the given number of actions costs a JVM that has rendered nothing before:
 * actions, milliseconds for the page, for the trace, for both, CPU milliseconds of the whole JVM
 * meanwhile, megabytes allocated. {@code src/page-check/check} runs it.
 */
final class RenderingCost {
  private static final double MEGA = 1e6;

  private RenderingCost() {}

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    BuildReport report = SampleReports.large(count, 1);
    Path page = Files.createTempFile("page", ".html");
    Path trace = Files.createTempFile("trace", ".json");
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    try (Writer out = SamplePages.utf8(page)) {
      BuildPage.write(new PageData(report, null, List.of(), "auto", "1"), out);
    }
    long between = System.nanoTime();
    try (Writer out = SamplePages.utf8(trace)) {
      TraceEvents.write(report, out);
    }
    long end = System.nanoTime();
    cpu = system.getProcessCpuTime() - cpu;
    allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
    Files.delete(page);
    Files.delete(trace);
    print(
        count,
        (between - start) / MEGA,
        (end - between) / MEGA,
        (end - start) / MEGA,
        cpu / MEGA,
        allocated / MEGA);
  }

  private static void print(int count, double... values) {
    StringBuilder line = new StringBuilder().append(count);
    for (double value : values) {
      line.append(' ').append(Math.round(value * 10) / 10.0);
    }
    PrintStream out = System.out;
    out.println(line);
  }
}
