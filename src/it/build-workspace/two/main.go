package main

import (
	"fmt"

	"example.com/one/shared"
)

func main() { fmt.Print(shared.Text("two")) }
