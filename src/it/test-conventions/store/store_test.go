package store

import (
	"os"
	"testing"
)

func TestGood(t *testing.T) {}

func TestBad(t *testing.T) { t.Error("always") }

// Fails in its first run alone.
func TestFlaky(t *testing.T) {
	if _, err := os.Stat("flaky.tmp"); err != nil {
		os.WriteFile("flaky.tmp", nil, 0o600)
		t.Error("the first time")
	}
}
