package io.github.goenv.gotest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.Golden;
import io.github.goenv.gotest.CaseResult;
import io.github.goenv.gotest.CaseResult.Kind;
import io.github.goenv.gotest.PackageResult;
import io.github.goenv.gotest.Problem;
import io.github.goenv.snapshot.Redaction;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SurefireXmlTest {
  @TempDir Path directory;

  @Test
  void writesEveryKindInTheOrderOfTheSchema() throws Exception {
    CaseResult failed = failed("TestBad", Problem.Type.FAILED, "got <1> & want \"2\"");
    CaseResult panic = failed("TestBad", Problem.Type.PANIC, "panic: x");
    PackageResult result =
        result(
            List.of(
                new CaseResult("TestGood", Kind.PASSED, 1234.5678, "", null),
                new CaseResult("TestTalks", Kind.PASSED, 0.001, "a line\n", null),
                new CaseResult(
                    "TestSkips",
                    Kind.SKIPPED,
                    0,
                    "    a_test.go:1: later\n",
                    new Problem(Problem.Type.FAILED, "later", "a_test.go", 1)),
                failed,
                panic,
                new CaseResult("TestFlaky", Kind.FLAKY, 0.5, "", null, List.of(panic, failed)),
                new CaseResult(
                    "TestNever",
                    Kind.FAILURE,
                    0.5,
                    "first\n",
                    failed.problem(),
                    List.of(panic, failed)),
                new CaseResult(
                    "TestNever",
                    Kind.ERROR,
                    0.5,
                    "first\n",
                    panic.problem(),
                    List.of(panic, failed))));
    Golden.check("gotest/surefire.xml", write(result));
  }

  @Test
  void isWellFormedWhateverIsPrinted() throws Exception {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      String name = text(random);
      String output = text(random);
      Document xml =
          parse(
              write(
                  result(
                      List.of(
                          new CaseResult(name, Kind.PASSED, 0, output, null),
                          failed(name, Problem.Type.FAILED, output)))));
      Element test = (Element) xml.getElementsByTagName("testcase").item(0);
      assertThat(test.getAttribute("name"))
          .isEqualTo(XmlText.of(name).replace('\n', ' ').replace('\t', ' '));
      if (!output.isEmpty()) {
        assertThat(test.getElementsByTagName("system-out").item(0).getTextContent())
            .isEqualTo(XmlText.of(output));
      }
    }
  }

  @Test
  void showsControlCharactersAsTheirPictures() {
    assertThat(XmlText.of("\u001b[31mred\u0000\u007f\r\nnext\r"))
        .isEqualTo("\u241b[31mred\u2400\u2421\nnext\u240d");
    assertThat(XmlText.of("\ud83d\ude00 \ud83d x \udc00 \ufffe"))
        .isEqualTo("\ud83d\ude00 \ufffd x \ufffd \ufffd");
    String usual = "plain \u00e4 \u4e16\n\t";
    assertThat(XmlText.of(usual)).isSameAs(usual);
  }

  @Test
  void hasNoCredentials() throws Exception {
    CaseResult talks =
        new CaseResult("TestA", Kind.PASSED, 0, "GET https://anna:hunter2@example.com/x\n", null);
    assertThat(write(result(List.of(talks)))).doesNotContain("hunter2").contains("example.com/x");
  }

  /** A full disk ends the writing with the system's own words. */
  @Test
  void saysWhyItCannotWrite() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> xml().write(full, result(List.of()), Map.of("a", "b".repeat(100_000))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left on device");
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(40); length > 0; length--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x80));
        case 1 -> text.append((char) random.nextInt(0x10000));
        case 2 -> text.append("]]><&\"'>\r\n");
        default -> text.appendCodePoint(0x10000 + random.nextInt(0x1000));
      }
    }
    return text.toString();
  }

  private static CaseResult failed(String name, Problem.Type type, String message) {
    return new CaseResult(
        name,
        type.isError() ? Kind.ERROR : Kind.FAILURE,
        0.25,
        "    a_test.go:7: " + message + "\n",
        new Problem(type, message, "a_test.go", 7));
  }

  private static PackageResult result(List<CaseResult> cases) {
    return new PackageResult(
        "example.com/app/store",
        new ArrayList<>(cases),
        2.5,
        PackageResult.State.CACHED,
        false,
        "",
        List.of());
  }

  private SurefireXml xml() {
    return new SurefireXml(Redaction.CREDENTIALS_ONLY::apply, Places.of(directory));
  }

  private String write(PackageResult result) throws IOException {
    StringWriter out = new StringWriter();
    xml().write(out, result, new TreeMap<>(Map.of("go.version", "go1.26.8")));
    return out.toString();
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
