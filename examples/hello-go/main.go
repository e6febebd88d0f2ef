// Hello says hello and which version it is.
package main

import (
	"fmt"
	"os"
)

// version is set by the pom.
var version = "unknown"

func greeting(name string) string {
	return fmt.Sprintf("Hello, %s! This is hello-go %s.", name, version)
}

func main() {
	name := "Go"
	if len(os.Args) > 1 {
		name = os.Args[1]
	}
	fmt.Println(greeting(name))
}
