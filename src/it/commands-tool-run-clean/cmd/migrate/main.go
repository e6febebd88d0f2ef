// Command migrate says what it was told.
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("migrate", os.Args[1:])
}
