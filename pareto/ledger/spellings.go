package ledger

import (
	"bytes"
	"hash/maphash"
)

// spellings finds the customer of a name as it is written, once a line. It is
// a hash table whose keys lie one behind the other, so that looking one up
// touches memory twice; a map of Go touches it three or four times, and that
// is what most of the time goes into with many customers.
type spellings struct {
	seed  maphash.Seed
	slots []slot // twice as many as names at least, a power of two
	names []byte
	count int

	touched byte // keeps what fetch does from being left out
}

type slot struct {
	hash   uint32
	id     int32 // of the customer, and one more: 0 is a free slot
	from   uint32
	length uint32
}

// mostNames bounds the bytes of all names; a file with more is no ledger.
const mostNames = 1 << 30

func newSpellings() spellings {
	return spellings{seed: maphash.MakeSeed(), slots: make([]slot, 1<<10)}
}

func (s *spellings) hash(name []byte) uint32 { return uint32(maphash.Bytes(s.seed, name)) }

// at gives the customer of a name with its hash.
func (s *spellings) at(name []byte, hash uint32) (id int32, ok bool) {
	found := s.slot(name, hash)
	return found.id - 1, found.id != 0
}

// fetch works out the hashes of some sales' names, and touches where these
// stand, so that the memory brings them side by side.
func (s *spellings) fetch(sales []sale) {
	for i := range sales {
		sales[i].hash = s.hash(sales[i].name)
	}
	mask, touched := uint32(len(s.slots)-1), byte(0)
	for i := range sales {
		if slot := &s.slots[sales[i].hash&mask]; slot.id != 0 {
			touched += s.names[slot.from]
		}
	}
	s.touched = touched
}

// slot gives the slot of a name, or the free one where it belongs.
func (s *spellings) slot(name []byte, hash uint32) *slot {
	mask := uint32(len(s.slots) - 1)
	for at := hash & mask; ; at = (at + 1) & mask {
		slot := &s.slots[at]
		if slot.id == 0 || slot.hash == hash && bytes.Equal(s.names[slot.from:slot.from+slot.length], name) {
			return slot
		}
	}
}

// add adds a name that is not there. Past the bound it is forgotten, which
// costs only time.
func (s *spellings) add(name []byte, hash uint32, id int32) {
	if len(s.names)+len(name) > mostNames {
		return
	}
	if s.count++; 2*s.count > len(s.slots) {
		s.grow()
	}
	*s.slot(name, hash) = slot{hash, id + 1, uint32(len(s.names)), uint32(len(name))}
	s.names = append(s.names, name...)
}

func (s *spellings) grow() {
	old := s.slots
	s.slots = make([]slot, 2*len(old))
	mask := uint32(len(s.slots) - 1)
	for _, slot := range old {
		if slot.id != 0 {
			at := slot.hash & mask
			for s.slots[at].id != 0 {
				at = (at + 1) & mask
			}
			s.slots[at] = slot
		}
	}
}
