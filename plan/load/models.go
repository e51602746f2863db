package load

import (
	"keyplan/plan"
	"keyplan/plan/source"
)

// A ModelsDoc is score models as they were read.
type ModelsDoc struct {
	Text
	Models *plan.ScoreModels
}

// Models reads score models.
func Models(file *source.File) *ModelsDoc {
	doc := &ModelsDoc{newText(file, plan.Env{}), new(plan.ScoreModels)}
	root, problems := parse(file, "file of score models", plan.ShapeOf(doc.Models))
	if root == nil {
		doc.Problems = problems
		return doc
	}
	d := &decoder{file: file, index: doc.Index, env: &doc.Env, problems: problems}
	d.root(doc.Models, root)
	d.identify()
	d.complete()
	doc.Problems, doc.Judged = d.problems, true
	return doc
}
