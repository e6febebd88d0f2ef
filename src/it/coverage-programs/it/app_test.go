//go:build integration

package it

import (
	"os/exec"
	"testing"
)

func TestApp(t *testing.T) {
	out, err := exec.Command("../target/coverage", "Ann").Output()
	if err != nil || string(out) != "Hello, Ann\n" {
		t.Fatal(string(out), err)
	}
}
