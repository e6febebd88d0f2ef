package io.github.goenv.modcache;

import io.github.goenv.files.Sha256;
import io.github.goenv.snapshot.CachedModule;
import io.github.goenv.snapshot.ModuleCache;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads modules of the cache, as many at a time as there are processors, the largest first. */
public final class CacheReader {
  private final CacheRequest request;
  private final CacheProgress progress;

  /** A reader that says to {@code progress} how far it is. */
  public CacheReader(CacheRequest request, CacheProgress progress) {
    this.request = request;
    this.progress = progress;
  }

  /**
   * One to be read.
   *
   * @param size of its zip; 0 when there is none
   */
  private record Task(ModuleVersion module, boolean built, long size) {}

  /**
   * Reads them.
   *
   * @throws IOException when go.sum, go.mod or the cache cannot be read
   * @throws InterruptedException when this thread is interrupted; no other is left running then
   */
  public ModuleCache read() throws IOException, InterruptedException {
    long end = System.nanoTime() + request.limit().toNanos();
    warm();
    ModuleList list = ModuleList.of(request);
    Map<ModuleVersion, Boolean> modules = new LinkedHashMap<>(list.modules());
    if (request.all()) {
      try {
        for (ModuleVersion module : WholeCache.modules(request.cache())) {
          modules.putIfAbsent(module, false);
        }
      } catch (ClosedByInterruptException e) {
        throw interrupted();
      }
    }
    ModuleReader reader = new ModuleReader(request.cache(), list.sums());
    List<Task> tasks = new ArrayList<>();
    long bytes = 0;
    int locks = 0;
    for (Map.Entry<ModuleVersion, Boolean> each : modules.entrySet()) {
      ModuleVersion module = each.getKey();
      if (reader.has(module)) {
        long size = reader.zip(module).toFile().length();
        bytes += size;
        tasks.add(new Task(module, each.getValue(), size));
        Path lock = request.cache().resolve(module.download() + ".lock");
        locks += Files.exists(lock) ? 1 : 0;
      }
    }
    tasks.sort((a, b) -> Long.compare(b.size, a.size));
    progress.begin(tasks.size(), bytes);
    @Nullable CachedModule[] read = run(reader, tasks, end);
    List<CachedModule> notable = new ArrayList<>();
    int done = 0;
    for (CachedModule module : read) {
      if (module != null) {
        done++;
        if (!ModuleReader.inOrder(module)) {
          notable.add(module);
        }
      }
    }
    notable.sort((a, b) -> a.name().compareTo(b.name()));
    List<String> projects = new ArrayList<>();
    for (CacheRequest.Project project : request.projects()) {
      projects.add(project.directory().toString());
    }
    return new ModuleCache(
        request.cache().toString(),
        request.all(),
        projects,
        list.vendored(),
        list.listing(),
        tasks.size(),
        bytes,
        tasks.size() - done,
        locks,
        notable);
  }

  /** SHA-256 is slow until the JVM has compiled it: that is done while go lists the modules. */
  private static void warm() {
    Thread thread =
        new Thread(
            () -> {
              MessageDigest digest = Sha256.start();
              byte[] some = new byte[1 << 16];
              for (int i = 0; i < 24; i++) {
                digest.update(some);
              }
            },
            "goenv warm-up of SHA-256");
    thread.setDaemon(true);
    thread.start();
  }

  private @Nullable CachedModule[] run(ModuleReader reader, List<Task> tasks, long end)
      throws InterruptedException {
    @Nullable CachedModule[] read = new @Nullable CachedModule[tasks.size()];
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    int count = Math.min(Math.max(1, Runtime.getRuntime().availableProcessors()), tasks.size());
    List<Thread> threads = new ArrayList<>();
    Runnable work =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
              if (System.nanoTime() - end > 0) {
                return;
              }
              Task task = tasks.get(i);
              CachedModule module = reader.read(task.module, task.built);
              synchronized (read) {
                read[i] = module;
              }
              progress.did(task.size);
            }
          } catch (ClosedByInterruptException e) {
            // The time is up, or nobody wants to know any more.
          } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
          }
        };
    try {
      for (int i = 0; i < count; i++) {
        Thread thread = new Thread(work, "goenv module cache " + i);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        long left = Math.max(1, (end - System.nanoTime()) / 1_000_000);
        thread.join(left);
      }
    } finally {
      for (Thread thread : threads) {
        thread.interrupt();
      }
    }
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new IllegalStateException(thrown);
    }
    synchronized (read) {
      return read.clone();
    }
  }

  private static InterruptedException interrupted() {
    Thread.interrupted();
    return new InterruptedException();
  }
}
