package main

import (
	"fmt"

	"example.com/far"
)

func main() {
	fmt.Println(far.Name)
}
