package io.github.goenv.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.eventlog.EventLog;
import io.github.goenv.report.Report;
import io.github.goenv.report.Reports;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Redaction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventEntryTest {
  private final Report laptop = Reports.of("check", "windows-laptop-two-goroots");

  @Test
  void errorsComeFirstAndNothingElseIsNamed() {
    String text = EventEntry.text(laptop, Redaction.CREDENTIALS_ONLY);
    assertThat(text.split("\r\n")[0])
        .matches("goenv \\S+ check: errors \\(\\d+ errors, \\d+ warnings\\)");
    assertThat(text.split("\r\n")[1]).startsWith("goroot.mismatch: GOROOT is ");
    assertThat(text).contains("env.goflags: ").doesNotContain("goroot.set: ");
    assertThat(EventEntry.level(laptop.summary())).isEqualTo(EventLog.Level.ERROR);
  }

  @Test
  void aMachineWithoutErrorsAndWarningsHasNoEntry() {
    assertThat(EventEntry.level(Reports.of("check", "linux-healthy").summary())).isNull();
  }

  @Test
  void manyFindingsFitInOneEntry() {
    List<Result> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.addAll(laptop.results());
    }
    String text = EventEntry.text(laptop.with(many), Redaction.CREDENTIALS_ONLY);
    assertThat(text.length()).isLessThan(31_839);
    assertThat(text).matches("(?s).*and \\d+ more\r\n");
  }
}
