package io.github.goenv.probe.windows.antivirus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DefenderListTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          PATHS;      C:\\Users\\mia\\go
          PATHS;      C:
          PATHS;      c:/gocache
          PATHS;      \\\\server\\share
          PATHS;      %TEMP%
          PATHS;      C:\\x\\:{ScanTrigger:OnAccess}
          PATHS;      *.obj
          PROCESSES;  go.exe
          PROCESSES;  my tool.exe
          PROCESSES;  C:\\Program Files\\Go\\bin\\go.exe
          EXTENSIONS; exe
          EXTENSIONS; .tmp
          EXTENSIONS; 7z
          IDS;        01443614-cd74-433a-b99e-2ecdc07bfc25
          IDS;        D1E49AAC-8F56-4280-B9BA-993A6D77406C
          """)
  void entriesAreReadable(DefenderList.Kind kind, String entry) {
    assertThat(DefenderList.isHidden(List.of(entry), kind)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          N/A: Must be an administrator to view exclusions
          N/A: Must be an administrator to view exclusions.
          N/A
          N. v.: Zum Anzeigen von Ausschlüssen müssen Sie Administrator sein.
          不适用：必须是管理员才能查看排除项
          不适用: 必须是管理员才能查看排除项。
          Must be an administrator
          """)
  void sentencesAreNot(String entry) {
    for (DefenderList.Kind kind : DefenderList.Kind.values()) {
      assertThat(DefenderList.isHidden(List.of(entry), kind)).as("%s", kind).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(DefenderList.Kind.class)
  void emptyListHidesNothing(DefenderList.Kind kind) {
    assertThat(DefenderList.isHidden(List.of(), kind)).isFalse();
  }

  @Test
  void oneOddEntryAmongOthersHidesNothing() {
    assertThat(DefenderList.isHidden(List.of("C:\\x", "odd"), DefenderList.Kind.PATHS)).isFalse();
    assertThat(DefenderList.isHidden(List.of("", ""), DefenderList.Kind.PATHS)).isTrue();
  }
}
