package main

import "testing"

func TestGreeting(t *testing.T) {
	version = "1.0"
	if got, want := greeting("Maven"), "Hello, Maven! This is hello-go 1.0."; got != want {
		t.Errorf("greeting: got %q, want %q", got, want)
	}
}
