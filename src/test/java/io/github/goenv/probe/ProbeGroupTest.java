package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProbeGroupTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Source SOURCE = Source.process("X");

  private final ProbeGroup group = new ProbeGroup();

  @Test
  void timesAreInTheOrderOfStarting() throws Exception {
    Timed<String> first = group.start("first", LONG, () -> Fact.known("1", SOURCE));
    Timed<String> second =
        group.start("second", LONG, () -> Fact.known(first.await().orNull() + "2", SOURCE), first);

    assertThat(second.await().orNull()).isEqualTo("12");

    assertThat(group.times()).extracting(ProbeTime::name).containsExactly("first", "second");
    assertThat(group.times())
        .allSatisfy(
            each -> {
              assertThat(each.start()).isNotNegative();
              assertThat(each.duration()).isNotNegative();
            });
  }

  @Test
  void aProbeWithoutAnEndHasNoDuration() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Timed<String> hangs =
        group.start(
            "hangs",
            LONG,
            () -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
              } finally {
                interrupted.countDown();
              }
              return Fact.absent(SOURCE);
            });
    Timed<String> waits =
        group.start(
            "waits",
            LONG,
            () -> {
              new CountDownLatch(1).await();
              return Fact.absent(SOURCE);
            },
            hangs);
    started.await();

    assertThat(group.times())
        .extracting(ProbeTime::name, ProbeTime::duration)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("hangs", -1L),
            org.assertj.core.groups.Tuple.tuple("waits", -1L));
    assertThat(group.times().get(1).start()).isEqualTo(-1);

    group.cancel();
    interrupted.await();
    assertThat(hangs.await()).isInstanceOf(Fact.Unknown.class);
    assertThat(waits.await()).isInstanceOf(Fact.Unknown.class);
  }

  /** The limit of a probe is its own time, not that of what it waits for. */
  @Test
  void timeSpentOnWhatIsNeededDoesNotCount() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    Timed<String> slow =
        group.start(
            "slow",
            LONG,
            () -> {
              open.await();
              return Fact.known("slow", SOURCE);
            });
    Timed<String> quick = group.start("quick", Duration.ofSeconds(20), () -> slow.await(), slow);
    open.countDown();

    assertThat(quick.await().orNull()).isEqualTo("slow");
  }
}
