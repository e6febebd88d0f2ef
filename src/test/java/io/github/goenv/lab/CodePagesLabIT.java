package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chinese on consoles of the code pages 437 (without Chinese), 936 and 65001. */
class CodePagesLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("code-pages");
    assertThat(run.status()).as(run.errors()).isZero();
  }

  /** What the goal printed, by a decoder that refuses what the page does not have. */
  private static String said(String file, String charset) throws IOException {
    byte[] bytes = Files.readAllBytes(run.kept().resolve(file + ".txt"));
    return Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  @ParameterizedTest
  @CsvSource({"936, GBK", "65001, UTF-8", "936-auto, GBK"})
  void aPageWithChineseShowsIt(String file, String charset) throws IOException {
    assertThat(said(file, charset))
        .contains("goroot.mismatch：GOROOT 与 go 命令的版本不同", "适用于所有系统", "常见误解与事实", "unset GOROOT")
        .doesNotContain("\ufffd", "<U+");
  }

  @Test
  void aPageWithoutChineseShowsCodePoints() throws IOException {
    assertThat(said("437", "IBM437"))
        .contains("goroot.mismatch<U+FF1A>GOROOT <U+4E0E> go <U+547D><U+4EE4>", "unset GOROOT")
        .doesNotContain("?????");
  }

  @Test
  void theLanguageOfTheMachineIsSpokenWhereTheConsoleHasItsCharacters() throws IOException {
    assertThat(said("437-auto", "IBM437"))
        .contains("goroot.mismatch: GOROOT and go command of different versions", "on every system")
        .doesNotContain("<U+");
  }

  @Test
  void whatMavenPrintsOfAFailureIsChineseToo() throws IOException {
    assertThat(said("936-mistyped", "GBK")).contains("你是不是想写 goroot.mismatch？");
  }
}
