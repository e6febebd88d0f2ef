package store

import "testing"

func TestOpen(t *testing.T) {
	t.Run("file", func(t *testing.T) { t.Log("opened") })
	t.Run("dir", func(t *testing.T) { t.Skip("no directories here") })
}

func TestClose(t *testing.T) {
	t.Log("closing")
	t.Errorf("got %d, want %d", 1, 2)
}
