#set( $symbol_dollar = "$" )
package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WordCountTest {
  private final WordCount words = new WordCount(Path.of(System.getProperty("wordcount")));

  @Test
  void goCountsForJava() throws Exception {
    assertEquals(5, words.of("Java asks, Go\nanswers, 世界!"));
    assertEquals(0, words.of(""));
  }
}
