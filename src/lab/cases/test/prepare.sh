# A module in a directory with a space and Chinese characters; one test fails in a subdirectory.
module="work/ein 模块"
mkdir -p "$module/inner"
echo 'GOCACHE=Z:\cache\go-build' >>"$ENV"
cat >"$module/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>io.github.goenv.lab</groupId>
  <artifactId>test</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <build>
    <plugins>
      <plugin>
        <groupId>io.github.goenv</groupId>
        <artifactId>goenv-maven-plugin</artifactId>
        <version>0.1.0-SNAPSHOT</version>
        <executions>
          <execution>
            <goals>
              <goal>test</goal>
            </goals>
            <configuration>
              <reportsDirectory>C:\goenv-lab\out\reports</reportsDirectory>
            </configuration>
          </execution>
        </executions>
      </plugin>
    </plugins>
  </build>
</project>
POM
printf 'module example.com/lab\n\ngo 1.21\n' >"$module/go.mod"
cat >"$module/lab_test.go" <<'GO'
package lab

import (
	"os"
	"testing"
)

func TestPasses(t *testing.T) {
	directory, err := os.Getwd()
	t.Log("工作目录", directory, err)
	t.Run("子测试 one", func(t *testing.T) {})
}

func TestSkips(t *testing.T) { t.Skip("nicht auf dieser Maschine: größer") }
GO
cat >"$module/inner/inner_test.go" <<'GO'
package inner

import "testing"

func TestFails(t *testing.T) {
	t.Error("错误: two\\three")
}
GO
