package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.WindowsFacts;
import io.github.goenv.text.Text;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** WMI is waited for where nothing was kept, or where it is asked for. */
class KeptAntivirusTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Source SOURCE = Source.of(Source.Kind.API, "test");

  private final CountDownLatch answers = new CountDownLatch(1);
  private final CountDownLatch readsKept = new CountDownLatch(1);

  private WindowsReader start(boolean kept, @Nullable Path directory) {
    NativeProbes probes =
        (NativeProbes)
            Proxy.newProxyInstance(
                NativeProbes.class.getClassLoader(),
                new Class<?>[] {NativeProbes.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "antivirus" -> {
                        answers.await();
                        yield facts(null);
                      }
                      case "keptAntivirus" -> {
                        readsKept.await();
                        yield kept ? facts(1_795_000_320L) : Fact.absent(SOURCE);
                      }
                      default -> Fact.unknown(Text.of("fact.not-read"));
                    });
    NativeRequest request = new NativeRequest(List.of(), Map.of(), LIMIT, directory);
    return WindowsReader.start(new ProbeGroup(), new NativeAccess(probes, directory), request);
  }

  private static Fact<AntivirusFacts> facts(@Nullable Long asOf) {
    return Fact.known(
        new AntivirusFacts(
            Fact.absent(SOURCE),
            Fact.absent(SOURCE),
            Fact.absent(SOURCE),
            Fact.absent(SOURCE),
            Fact.absent(SOURCE),
            Fact.absent(SOURCE),
            Fact.absent(SOURCE),
            Fact.absent(SOURCE),
            Fact.absent(SOURCE),
            asOf),
        SOURCE);
  }

  private static Fact<AntivirusFacts> of(Fact<WindowsFacts> windows) {
    return ((Fact.Known<WindowsFacts>) windows).value().antivirus();
  }

  @Test
  void whatWasKeptStandsUntilWmiIsAskedFor() throws InterruptedException {
    readsKept.countDown();
    WindowsReader reader = start(true, Path.of("kept"));

    assertThat(of(reader.await())).isEqualTo(facts(1_795_000_320L));
    answers.countDown();
    assertThat(of(reader.awaitWmi())).isEqualTo(facts(null));
  }

  @Test
  void whatWmiHasAnsweredCountsMore() throws InterruptedException {
    answers.countDown();
    WindowsReader reader = start(true, Path.of("kept"));
    reader.awaitWmi();
    readsKept.countDown();

    assertThat(of(reader.await())).isEqualTo(facts(null));
  }

  @Test
  void withoutAnythingKeptWmiIsWaitedFor() throws InterruptedException {
    readsKept.countDown();
    answers.countDown();

    assertThat(of(start(false, Path.of("kept")).await())).isEqualTo(facts(null));
    assertThat(of(start(true, null).await())).isEqualTo(facts(null));
  }
}
