package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimedTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Source SOURCE = Source.process("X");

  @Test
  void anAnswerIsHandedOver() throws Exception {
    assertThat(Timed.start("x", LONG, () -> Fact.known("here", SOURCE)).await())
        .isEqualTo(Fact.known("here", SOURCE));
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of("exception", (Callable<Object>) () -> thrown(new IOException("disk gone"))),
        Arguments.of("runtime", (Callable<Object>) () -> thrown(new RuntimeException("disk gone"))),
        Arguments.of("error", (Callable<Object>) () -> thrown(new LinkageError("disk gone"))),
        Arguments.of(
            "overflow", (Callable<Object>) () -> thrown(new StackOverflowError("disk gone"))));
  }

  private static Object thrown(Throwable throwable) throws Exception {
    if (throwable instanceof Error error) {
      throw error;
    }
    throw (Exception) throwable;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void aProbeThatThrowsIsUnknownWithTheReason(String name, Callable<Object> thrower)
      throws Exception {
    Fact<String> fact =
        Timed.<String>start(
                "directories",
                LONG,
                () -> {
                  thrower.call();
                  return Fact.absent(SOURCE);
                })
            .await();

    assertThat(reason(fact)).startsWith("directories failed: ").endsWith("disk gone");
  }

  @Test
  void aProbeThatHangsIsUnknownAndItsThreadIsInterrupted() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    Fact<String> fact =
        Timed.<String>start(
                "PATH",
                Duration.ofMillis(50),
                () -> {
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                  }
                  return Fact.absent(SOURCE);
                })
            .await();

    assertThat(reason(fact)).startsWith("PATH did not answer within 0 s");
    assertThat(((Fact.Unknown<String>) fact).remedy()).isNotNull();
    interrupted.await();
  }

  @Test
  void anInterruptEndsTheWaitAndTheProbe() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Timed<String> timed =
        Timed.start(
            "go",
            LONG,
            () -> {
              try {
                started.countDown();
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return Fact.absent(SOURCE);
            });
    started.await();
    Thread.currentThread().interrupt();

    assertThatThrownBy(timed::await).isInstanceOf(InterruptedException.class);

    interrupted.await();
  }

  @Test
  void aProbeRunsOnADaemonThreadThatBearsItsName() throws Exception {
    Thread[] seen = new Thread[1];
    Timed.<String>start(
            "cgo",
            LONG,
            () -> {
              seen[0] = Thread.currentThread();
              return Fact.absent(SOURCE);
            })
        .await();

    assertThat(seen[0].isDaemon()).isTrue();
    assertThat(seen[0].getName()).isEqualTo("goenv probe cgo");
  }

  private static String reason(Fact<String> fact) {
    assertThat(fact).isInstanceOf(Fact.Unknown.class);
    return ((Fact.Unknown<String>) fact).reason().in(Messages.in("en"));
  }
}
