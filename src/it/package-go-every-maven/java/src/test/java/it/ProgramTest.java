package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProgramTest {
  @Test
  void theSiblingSpeaks() throws Exception {
    Process one = new ProcessBuilder(System.getProperty("program")).start();
    assertEquals("one speaks", new String(one.getInputStream().readAllBytes()));
  }
}
