package main

func main() {
	greet("größe 世界")
	var unused int
}
