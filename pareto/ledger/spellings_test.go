package ledger

import (
	"fmt"
	"testing"
)

func TestSpellingsFindEachNameAndNoOther(t *testing.T) {
	s := newSpellings()
	name := func(i int) []byte { return fmt.Appendf(nil, "Customer %d", i*i) }
	for i := range 5000 {
		if _, ok := s.at(name(i), s.hash(name(i))); ok {
			t.Fatalf("%s is there before it is added", name(i))
		}
		s.add(name(i), s.hash(name(i)), int32(i))
	}
	for i := range 5000 {
		if id, ok := s.at(name(i), s.hash(name(i))); !ok || id != int32(i) {
			t.Fatalf("%s is %d, want %d", name(i), id, i)
		}
	}
	// Of two names with one hash, each is found.
	s.add([]byte("a"), 42, 7)
	s.add([]byte("b"), 42, 8)
	if a, _ := s.at([]byte("a"), 42); a != 7 {
		t.Errorf("a is %d", a)
	}
	if b, _ := s.at([]byte("b"), 42); b != 8 {
		t.Errorf("b is %d", b)
	}
	if _, ok := s.at([]byte("c"), 42); ok {
		t.Error("c is found, and was never added")
	}
}
