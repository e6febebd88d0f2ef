package main

import (
	"fmt"
	"os"

	"example.com/it/coverage/greet"
)

func main() {
	if len(os.Args) > 2 {
		os.Exit(2)
	}
	fmt.Println(greet.Hello(os.Args[1]))
}
