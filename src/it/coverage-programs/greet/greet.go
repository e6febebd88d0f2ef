package greet

// Hello greets.
func Hello(name string) string {
	if name == "" {
		return "Hello"
	}
	return "Hello, " + name
}
