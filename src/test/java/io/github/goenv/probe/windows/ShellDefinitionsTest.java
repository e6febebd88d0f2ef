package io.github.goenv.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.probe.windows.ShellDefinitions.Language;
import io.github.goenv.probe.windows.api.Bytes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellDefinitionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POWERSHELL | Set-Alias go C:\\Go\\bin\\go.exe",
        "POWERSHELL | set-alias -Name go -Value 'C:\\Program Files\\Go\\bin\\go.exe'",
        "POWERSHELL | Set-Alias -Scope Global -Name 'go' -Value gotip",
        "POWERSHELL | Set-Alias -Value gotip -Name go",
        "POWERSHELL | Set-Alias -Force go gotip",
        "POWERSHELL | New-Alias go gotip",
        "POWERSHELL | sal go gotip",
        "POWERSHELL | $x = 1; nal go gotip",
        "POWERSHELL | function go { & C:\\Go\\bin\\go.exe @args }",
        "POWERSHELL | function global:go($a) {",
        "POWERSHELL | if ($x) { Set-Alias go gotip }",
        "BASH       | alias go='/c/Go/bin/go.exe'",
        "BASH       | alias ll='ls -l' go=gotip",
        "BASH       | [ -x /c/go ] && alias go=/c/go",
        "BASH       | if true; then alias go=gotip; fi",
        "BASH       | go() { winpty go.exe \"$@\"; }",
        "BASH       | go () {",
        "BASH       | function go {",
        "DOSKEY     | go=C:\\Go\\bin\\go.exe $*",
        "DOSKEY     | GO = echo",
        "BATCH      | doskey go=C:\\Go\\bin\\go.exe $*",
        "BATCH      | @doskey /exename=cmd.exe go=echo",
        "BATCH      | if 1==1 (doskey.exe go=echo)",
      })
  void findsDefinitions(Language language, String line) {
    assertThat(ShellDefinitions.find(language, "x\n" + line + "\r\ny"))
        .containsExactly(new ShellDefinitions.Line(2, line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POWERSHELL | # Set-Alias go gotip",
        "POWERSHELL | Set-Alias gofmt C:\\Go\\bin\\gofmt.exe",
        "POWERSHELL | Set-Alias g go",
        "POWERSHELL | Set-Alias -Name g -Value go",
        "POWERSHELL | Set-Alias -Value go -Name g",
        "POWERSHELL | function goto { }",
        "POWERSHELL | function Get-Go { go version }",
        "POWERSHELL | $env:Path += ';C:\\go'",
        "POWERSHELL | <# Set-Alias go gotip #>",
        "BASH       | #alias go=gotip",
        "BASH       | alias got=1",
        "BASH       | alias cargo=1",
        "BASH       | export go=1",
        "BASH       | gogo() {",
        "BASH       | echo go",
        "DOSKEY     | gofmt=x",
        "DOSKEY     | ls=go",
        "BATCH      | rem doskey go=x",
        "BATCH      | :: doskey go=x",
        "BATCH      | doskey gofmt=x",
        "BATCH      | set go=x",
      })
  void leavesOthersAlone(Language language, String line) {
    assertThat(ShellDefinitions.find(language, line)).isEmpty();
  }

  @Test
  void skipsBlockComments() {
    String text = "<#\nSet-Alias go a\n#>\nSet-Alias go b\n";

    assertThat(ShellDefinitions.find(Language.POWERSHELL, text))
        .containsExactly(new ShellDefinitions.Line(4, "Set-Alias go b"));
  }

  @Test
  void readsFilesByTheirMark() {
    assertThat(ShellFile.text(Bytes.of().raw(0xFF, 0xFE).wide("Gö").bytes())).isEqualTo("Gö");
    assertThat(ShellFile.text(Bytes.of().raw(0xEF, 0xBB, 0xBF).utf8("Gö").bytes())).isEqualTo("Gö");
    assertThat(ShellFile.text("\uFEFFGö".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("Gö");
    assertThat(ShellFile.text("go".getBytes(StandardCharsets.US_ASCII))).isEqualTo("go");
    assertThat(ShellFile.text(new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "doskey /macrofile=C:\\m.txt                    | C:\\m.txt  | DOSKEY",
        "@doskey /MACROFILE=\"C:\\my macros.txt\" >nul  | C:\\my macros.txt | DOSKEY",
        "C:\\tools\\init.cmd                            | C:\\tools\\init.cmd | BATCH",
        "@call \"%USERPROFILE%\\my init.BAT\" & echo hi | %USERPROFILE%\\my init.BAT | BATCH",
      })
  void namesFilesOfAutoRun(String command, String path, Language language) {
    assertThat(AutoRunFiles.in(command)).containsExactly(new AutoRunFiles.Named(path, language));
  }

  @Test
  void namesNoFileWhereNoneIs() {
    assertThat(AutoRunFiles.in("doskey go=echo & prompt $g & chcp 65001")).isEmpty();
  }
}
