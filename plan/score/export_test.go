package score

import (
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// ReadModels reads the models as embedded does, each time anew.
func ReadModels() *load.ModelsDoc {
	return load.Models(source.NewFile("models.yaml", modelsText))
}
