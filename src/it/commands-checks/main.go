package main

import "fmt"

//go:generate go run ./gen

func main() {
	fmt.Printf("%d\n", Made)
	if  len(Made) == 0 {
		fmt.Println("nothing made")
	}
}
