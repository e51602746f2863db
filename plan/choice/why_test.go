package choice

import (
	"math/big"
	"testing"
)

func TestPointsAddUpToTheScore(t *testing.T) {
	c := example(t)
	for _, p := range c.Places {
		sum, most := new(big.Rat), new(big.Rat)
		given := 0
		for _, point := range c.Points(p) {
			sum.Add(sum, point.Gives)
			most.Add(most, point.Most)
			given += len(point.Given)
		}
		if sum.Cmp(p.Score.Low) != 0 || most.Cmp(big.NewRat(100, 1)) != 0 {
			t.Errorf("%s: %s of %s, and the score is %s", p.Candidate.Name, sum, most, p.Score.Low)
		}
		if given == 0 {
			t.Errorf("%s: no score is told", p.Candidate.Name)
		}
	}
}

func TestACandidateIsFoundAndHasANeighbour(t *testing.T) {
	c := example(t)
	for id, neighbour := range map[string]string{
		"hungry-owl": "Ottilies Käseladen", "SIMONS BISTRO": "Ottilies Käseladen", "ottilies-kaeseladen": "Simons bistro", "Bon app'": "Simons bistro", "mere-paillarde": "Simons bistro",
	} {
		p := c.Find(id)
		if p == nil {
			t.Errorf("there is no %s", id)
			continue
		}
		if n := c.Neighbour(p); n == nil || string(n.Candidate.Name) != neighbour {
			t.Errorf("%s has %v beside it, not %s", id, n, neighbour)
		}
	}
	if c.Find("") != nil || c.Find("acme") != nil {
		t.Error("somebody is found who is not there")
	}
	if s := of(t, small, ""); s.Neighbour(s.Places[0]).Candidate.ID != "bolt" {
		t.Error("bolt would take acme's place")
	}
}
