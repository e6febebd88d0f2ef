package main

import (
	"os"

	"example.com/app/build"
)

var version = "unset"

func main() {
	os.Stdout.WriteString(version + ", " + build.Version)
}
