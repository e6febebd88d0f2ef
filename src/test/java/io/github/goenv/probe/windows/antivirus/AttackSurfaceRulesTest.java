package io.github.goenv.probe.windows.antivirus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttackSurfaceRulesTest {
  private static final String PREVALENCE = "01443614-cd74-433a-b99e-2ecdc07bfc25";
  private static final String PSEXEC = "D1E49AAC-8F56-4280-B9BA-993A6D77406C";

  @Test
  void actionsStandBesideIds() {
    assertThat(AttackSurfaceRules.join(List.of(PREVALENCE, PSEXEC), List.of(1, 6)))
        .isEqualTo(Map.of(PREVALENCE, 1, "d1e49aac-8f56-4280-b9ba-993a6d77406c", 6));
    assertThat(AttackSurfaceRules.join(List.of(), List.of())).isEmpty();
  }

  @Test
  void listsThatDoNotFitAreNone() {
    assertThat(AttackSurfaceRules.join(List.of(PREVALENCE), List.of())).isNull();
    assertThat(AttackSurfaceRules.join(List.of(), List.of(1))).isNull();
    assertThat(AttackSurfaceRules.join(List.of("N/A: Must be an administrator"), List.of(1)))
        .isNull();
  }
}
