package io.github.goenv.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void theTraceOfWhoeverStartedMavenGoesOn() {
    Trace trace = Trace.of("00-" + ID + "-00f067aa0ba902b7-01", new Random(1));
    assertThat(trace).isEqualTo(new Trace(ID, "00f067aa0ba902b7", true));
    assertThat(Trace.of("00-" + ID + "-00f067aa0ba902b7-00", new Random(1)).sampled()).isFalse();
    assertThat(Trace.of("01-" + ID + "-00f067aa0ba902b7-03-more", new Random(1)).parent())
        .isEqualTo("00f067aa0ba902b7");
  }

  /** W3C Trace Context: what is malformed is ignored, and a new trace begun. */
  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "00",
        "00-" + ID,
        "00-" + ID + "-00f067aa0ba902b7",
        "ff-" + ID + "-00f067aa0ba902b7-01",
        "00-" + ID + "-00f067aa0ba902b7-01-more",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-" + ID + "-0000000000000000-01",
        "00-" + ID + "-00f067aa0ba902b7-1",
      })
  void elseItIsOneOfItsOwn(@Nullable String traceparent) {
    Trace trace = Trace.of(traceparent, new Random(1));
    assertThat(trace.id()).matches("[0-9a-f]{32}").isNotEqualTo(ID);
    assertThat(trace.parent()).isNull();
    assertThat(trace.sampled()).isTrue();
  }
}
