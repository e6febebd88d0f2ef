package io.github.goenv.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  @Test
  void speaksAtDoubleDistancesUntilClosed() throws Exception {
    BlockingQueue<Duration> beats = new LinkedBlockingQueue<>();
    try (Heartbeat heartbeat = new Heartbeat(Duration.ofMillis(5), beats::add)) {
      assertThat(heartbeat).isNotNull();
      assertThat(beats.poll(1, TimeUnit.MINUTES)).isEqualTo(Duration.ofMillis(5));
      assertThat(beats.poll(1, TimeUnit.MINUTES)).isEqualTo(Duration.ofMillis(10));
      assertThat(beats.poll(1, TimeUnit.MINUTES)).isEqualTo(Duration.ofMillis(20));
    }
  }

  @Test
  void endsWithTheWork() throws Exception {
    BlockingQueue<Thread> speaking = new LinkedBlockingQueue<>();
    Heartbeat heartbeat =
        new Heartbeat(Duration.ofMillis(1), time -> speaking.add(Thread.currentThread()));
    Thread thread = speaking.poll(1, TimeUnit.MINUTES);
    assertThat(thread.isAlive()).isTrue();
    heartbeat.close();
    thread.join(60_000);
    assertThat(thread.isAlive()).isFalse();
  }
}
