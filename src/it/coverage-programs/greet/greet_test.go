package greet

import "testing"

func TestHello(t *testing.T) {
	if Hello("") != "Hello" {
		t.Error()
	}
}
