package io.github.goenv.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private final Redaction unix = Redaction.of("/home/anna", "anna", "thinkpad", false);
  private final Redaction windows =
      Redaction.of("C:\\Users\\Anna Schmidt", "Anna Schmidt", "LAPTOP-7", true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /home/anna | ~
          /home/anna/go | ~/go
          /usr/bin:/home/anna/bin:/bin | /usr/bin:~/bin:/bin
          "/home/anna/my go" | "~/my go"
          /home/anna-old/go | /home/<user>-old/go
          /home/annabel/go | /home/annabel/go
          /mnt/home/anna | /mnt/home/<user>
          /srv/anna/x | /srv/<user>/x
          hosanna | hosanna
          thinkpad.local | <host>.local
          ThinkPad/x | <host>/x
          example.com/anna/x | example.com/<user>/x
          example.com/anna-tools/x | example.com/<user>-tools/x
          example.com/annabel/hosanna/anna2/x_anna | example.com/annabel/hosanna/anna2/x_anna
          //thinkpad/share | //<host>/share
          ~/home/anna | ~/home/<user>
          /home/anna~ | /home/<user>~
          nothing | nothing
          """)
  void unixHomesUsersAndHosts(String text, String clean) {
    assertThat(unix.apply(text)).isEqualTo(clean);
    assertThat(unix.apply(clean)).as("again").isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          C:\\Users\\Anna Schmidt\\go | %USERPROFILE%\\go
          c:/users/ANNA schmidt/go | %USERPROFILE%/go
          C:\\Users\\ANNASC~1\\AppData | %USERPROFILE%\\AppData
          C:\\Users\\Anna Schmidt.OLD | C:\\Users\\<user>.OLD
          \\\\laptop-7\\c$ | \\\\<host>\\c$
          LAPTOP-7/x/y | <host>/x/y
          D:\\work;C:\\Users\\Anna Schmidt | D:\\work;%USERPROFILE%
          """)
  void windowsHomesUsersAndHosts(String text, String clean) {
    assertThat(windows.apply(text.replace("\\\\", "\\"))).isEqualTo(clean.replace("\\\\", "\\"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://bob:s3cret@proxy.example.com/go | https://proxy.example.com/go
          https://bob@proxy.example.com | https://proxy.example.com
          https://a.example,https://t:o@b.example,direct | https://a.example,https://b.example,direct
          http://u:p@ss@host:8080 | http://host:8080
          http://u:p,q;r#s?t@host:8080/x | http://host:8080/x
          u:p@proxy:8080 | proxy:8080
          https://proxy.example.com/mod/@v/list | https://proxy.example.com/mod/@v/list
          golang.org/x/net@v0.1.0 | golang.org/x/net@v0.1.0
          git@github.com:a/b | git@github.com:a/b
          proxy is u:p@proxy:8080, not v:q@h | proxy is proxy:8080, not h
          C:\\go@1.22\\bin | C:\\go@1.22\\bin
          file-system:/opt/go@1.22/bin | file-system:/opt/go@1.22/bin
          see https://u:p@h and http://v:q@i. | see https://h and http://i.
          https://a.example, then u:p@proxy:8080 | https://a.example, then proxy:8080
          u:p@proxy:8080, then https://a.example | proxy:8080, then https://a.example
          u:p@proxy:8080 and https://v:q@b.example | proxy:8080 and https://b.example
          """)
  void credentials(String text, String clean) {
    assertThat(Redaction.CREDENTIALS_ONLY.apply(text)).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          -X main.a=b | -X main.a=<hidden>
          -ldflags=-X main.token=abc -s | -ldflags=-X main.token=<hidden> -s
          -ldflags=-X=main.token=abc | -ldflags=-X=main.token=<hidden>
          -ldflags=all=--X=main.token=abc | -ldflags=all=--X=main.token=<hidden>
          -X 'main.a=b c' -w | -X 'main.a=<hidden>' -w
          -X "main.a=it's" -w | -X "main.a=<hidden>" -w
          -X main.a=it's -w | -X main.a=<hidden> -w
          '-X=main.a=b c' -w | '-X=main.a=<hidden>' -w
          '-ldflags=-X main.a=b -s' | '-ldflags=-X main.a=<hidden> -s'
          "-ldflags=-X \\"main.a=b c\\" -s" | "-ldflags=-X \\"main.a=<hidden>\\" -s"
          -X example.com/a/b.Key=k=v -X main.b=c | -X example.com/a/b.Key=<hidden> -X main.b=<hidden>
          [go, build, -ldflags=-X main.a=b, -o, x] | [go, build, -ldflags=-X main.a=<hidden>, -o, x]
          [-ldflags=-X main.a=b] | [-ldflags=-X main.a=<hidden>]
          -X main.version=1.2 | -X main.version=1.2
          -X main.built=2026-01-01 -X main.builddate=2026 | -X main.built=2026-01-01 -X main.builddate=2026
          -X main.buildDate=2026 -X main.GitSHA=12ab | -X main.buildDate=2026 -X main.GitSHA=12ab
          -X main.versionToken=1 | -X main.versionToken=<hidden>
          -X main.update=u -X main.timeout=5 | -X main.update=<hidden> -X main.timeout=<hidden>
          -X main.a= -s | -X main.a= -s
          mvn -X -Dgoenv.go=/x/go | mvn -X -Dgoenv.go=/x/go
          x86-X main.a=b | x86-X main.a=b
          """)
  void valuesGivenToVariables(String text, String clean) {
    assertThat(Redaction.CREDENTIALS_ONLY.apply(text)).isEqualTo(clean);
    assertThat(Redaction.CREDENTIALS_ONLY.apply(clean)).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          https://proxy.example/x?token=abc&b=c | https://proxy.example/x?token=<hidden>&b=c
          prog --token=abc -v | prog --token=<hidden> -v
          prog --token abc -v | prog --token <hidden> -v
          prog --token -v | prog --token -v
          prog -password 'a b' -v | prog -password <hidden> -v
          GITHUB_TOKEN=abc | GITHUB_TOKEN=<hidden>
          apiKey=abc api-key=abc API_KEY=abc APIKey=abc | apiKey=<hidden> api-key=<hidden> API_KEY=<hidden> APIKey=<hidden>
          Authorization: Bearer abc def | Authorization: <hidden>
          key=value tokens=5 PWD=/x | key=value tokens=5 PWD=/x
          the token is here: password | the token is here: password
          token= next | token= next
          """)
  void valuesOfSecretNames(String text, String clean) {
    assertThat(Redaction.CREDENTIALS_ONLY.apply(text)).isEqualTo(clean);
    assertThat(Redaction.CREDENTIALS_ONLY.apply(clean)).isEqualTo(clean);
  }

  @Test
  void theDomainOfAHostIsNoPartOfItsName() {
    Redaction redaction = Redaction.of(null, null, "web-17.corp.example", false);
    assertThat(redaction.apply("web-17.corp.example/x web-17/y corp.example"))
        .isEqualTo("<host>.corp.example/x <host>/y corp.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"root", "Administrator", "runner", "jenkins", "x", "", "go", "net", "host"})
  void rolesAreNoPersons(String user) {
    Redaction redaction = Redaction.of(null, user, "localhost", false);
    assertThat(redaction.apply("/a/" + user + "/x localhost"))
        .isEqualTo("/a/" + user + "/x localhost");
  }

  @Test
  void aHomeThatIsARootIsLeft() {
    assertThat(Redaction.of("/", null, null, false).apply("/usr/bin")).isEqualTo("/usr/bin");
    assertThat(Redaction.of("C:\\", null, null, true).apply("C:\\Go")).isEqualTo("C:\\Go");
  }

  @Test
  void aTrailingSlashIsNoPartOfTheHome() {
    assertThat(Redaction.of("/home/anna/", null, null, false).apply("/home/anna/go"))
        .isEqualTo("~/go");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | %USERPROFILE%\\go\\bin    | true
          true  | C:\\x;%UserProfile%\\bin | true
          true  | C:\\Users\\anna\\go       | false
          true  | ~/go                   | false
          false | ~/go                   | true
          false | /usr/bin:~/go/bin      | true
          false | -I=~/include           | true
          false | /opt/go1.26~rc1        | false
          false | %USERPROFILE%\\go       | false
          """)
  void aTextMayHaveTheMarkOfAHomeByItself(boolean windows, String text, boolean holds) {
    String home = windows ? "C:\\Users\\anna" : "/home/anna";
    assertThat(Redaction.of(home, "anna", null, windows).holdsMark(text)).isEqualTo(holds);
    assertThat(Redaction.CREDENTIALS_ONLY.holdsMark(text)).as("nothing is replaced").isFalse();
  }
}
