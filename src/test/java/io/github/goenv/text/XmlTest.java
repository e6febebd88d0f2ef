package io.github.goenv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class XmlTest {
  /** A reader gets back what was written, but for what XML has no way to hold. */
  @Test
  void anyTextIsReadBack() throws Exception {
    Random random = new Random(7);
    String signs = "<>&\"'\r\n\t]]>ab\u0000\u001b\u007f\u0085\uD83D\uDE00\uFFFE\uFFFF语";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      StringWriter out = new StringWriter();
      out.write("<a");
      Xml.attribute("b", text.toString(), out);
      out.write(">");
      Xml.text(Pieces.whole(text.toString()), out);
      out.write("</a>");
      Element read =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(out.toString())))
              .getDocumentElement();
      assertThat(read.getAttribute("b")).isEqualTo(held(text.toString()));
      assertThat(read.getTextContent()).isEqualTo(held(text.toString()));
    }
  }

  @Test
  void aPlainTextIsItself() {
    String plain = "plain \"text\" \uD83D\uDE00";
    assertThat(Xml.text(plain)).isSameAs(plain);
  }

  private static String held(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean held =
                  c == '\n' || c == '\r' || c == '\t' || c >= 0x20 && c < 0xD800 || c > 0xFFFF;
              out.appendCodePoint(held ? c : 0xFFFD);
            });
    return out.toString();
  }
}
