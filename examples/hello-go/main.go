// Hello says hello and which version it is.
package main

import (
	"fmt"
	"os"
)

// Set by the pom.
var (
	version = "unknown"
	built   = "unknown"
)

func greeting(name string) string {
	return fmt.Sprintf("Hello, %s! This is hello-go %s.", name, version)
}

func main() {
	name := "Go"
	if len(os.Args) > 1 && os.Args[1] == "-version" {
		fmt.Printf("hello-go %s, %s\n", version, built)
		return
	}
	if len(os.Args) > 1 {
		name = os.Args[1]
	}
	fmt.Println(greeting(name))
}
