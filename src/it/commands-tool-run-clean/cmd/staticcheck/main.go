// Command staticcheck stands in for a tool of another module.
package main

import (
	"fmt"
	"os"
)

func main() {
	if fmt.Sprint(os.Args[1:]) != "[-f sarif ./...]" {
		panic(fmt.Sprint(os.Args))
	}
	fmt.Println(`{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Staticcheck",
  "rules": [{"id": "S1000", "defaultConfiguration": {"level": "warning"}}]}},
  "results": [{"ruleId": "S1000", "message": {"text": "could be simpler"}, "locations": [{"physicalLocation":
    {"artifactLocation": {"uri": "main.go", "uriBaseId": "%SRCROOT%"}, "region": {"startLine": 3, "startColumn": 6}}}]}]}]}`)
}
