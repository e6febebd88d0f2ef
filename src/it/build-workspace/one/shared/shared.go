// Package shared is used by the other module by way of go.work alone.
package shared

// Text is the text.
func Text(name string) string { return name }
