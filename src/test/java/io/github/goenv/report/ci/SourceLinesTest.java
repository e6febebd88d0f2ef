package io.github.goenv.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Messages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceLinesTest {
  private static final Anchor PLACE = new Anchor("a,b/c.go", "/src/a,b/c.go", 3, 7);

  private final SourceLines lines =
      new SourceLines(Messages.in("en"), Redaction.of("/home/ann", "ann", null, false));

  private final List<SourceLines.Found> found =
      List.of(
          new SourceLines.Found("vet", "printf", Severity.WARNING, "50% of\nann", null),
          new SourceLines.Found("vet", "printf", Severity.ERROR, "bad 'x'", PLACE),
          new SourceLines.Found("vet", "", Severity.INFO, "note", PLACE));

  @Test
  void github() {
    assertThat(lines.github(found))
        .containsExactly(
            "::error file=a%2Cb/c.go,line=3,col=7,title=vet.printf::bad 'x'",
            "::warning title=vet.printf::50%25 of; <user>");
  }

  @Test
  void azure() {
    assertThat(lines.azure(found))
        .containsExactly(
            "##vso[task.logissue type=error;sourcepath=/src/a,b/c.go;linenumber=3;columnnumber=7;"
                + "code=vet.printf;]bad 'x'",
            "##vso[task.logissue type=warning;code=vet.printf;]50%AZP25 of%3B <user>");
  }

  @Test
  void teamcity() {
    assertThat(lines.teamcity(found))
        .containsExactly(
            "##teamcity[inspectionType id='vet.printf' name='vet.printf' category='Go'"
                + " description='vet.printf']",
            "##teamcity[inspection typeId='vet.printf' message='bad |'x|'' file='/src/a,b/c.go'"
                + " line='3' SEVERITY='ERROR']",
            "##teamcity[message text='warning: vet.printf: 50% of; <user>' status='WARNING']");
  }

  /** GitHub and Azure drop what is beyond; the last one says how many. */
  @Test
  void manyAreCounted() {
    List<SourceLines.Found> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      many.add(new SourceLines.Found("vet", "printf", Severity.ERROR, "n" + i, PLACE));
    }
    assertThat(lines.github(many)).hasSize(10).last().asString().contains("and 21 more");
    assertThat(lines.azure(many)).hasSize(10);
    assertThat(lines.teamcity(many)).hasSize(31);
  }
}
