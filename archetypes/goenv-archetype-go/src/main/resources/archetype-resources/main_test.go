package main

import "testing"

func TestGreeting(t *testing.T) {
	if got := greeting("世界"); got != "Hello, 世界!" {
		t.Errorf("greeting: %q", got)
	}
}
