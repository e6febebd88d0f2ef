package e2e

import "testing"

func TestUnit(t *testing.T) {}
