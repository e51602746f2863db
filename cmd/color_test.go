package cmd

import "testing"

func TestColored(t *testing.T) {
	for name, c := range map[string]struct {
		env   Env
		color string
		set   map[string]string
		want  bool
	}{
		"on a terminal":                     {Env{OutTTY: true}, "auto", nil, true},
		"in a pipe":                         {Env{}, "auto", nil, false},
		"on an old console of Windows":      {Env{OutTTY: true, OutRaw: true}, "auto", nil, false},
		"where nobody wants it":             {Env{OutTTY: true}, "auto", map[string]string{"NO_COLOR": "1"}, false},
		"on a dumb terminal":                {Env{OutTTY: true}, "auto", map[string]string{"TERM": "dumb"}, false},
		"on one that is asked to, whatever": {Env{OutRaw: true}, "always", map[string]string{"NO_COLOR": "1"}, true},
		"on one that is asked not to":       {Env{OutTTY: true}, "never", nil, false},
	} {
		c.env.Getenv = func(name string) string { return c.set[name] }
		if got, err := (&app{Env: &c.env, color: c.color}).colored(); got != c.want || err != nil {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}
