// Package schema describes the plan format to editors and to people: the JSON
// Schemas that an editor checks and completes by while one types, and the
// reference of the format, FORMAT.md.
//
//	plans := schema.Plan(schema.Options{Settings: settings}) // .keyplan/plan.schema.json
//	page := schema.Reference()                               // plan/schema/FORMAT.md
//
// Everything is drawn from the shapes of the parts and the kinds of value;
// nothing restates the list of fields. A workspace's own stages, people and
// offerings take part, so that an editor offers them.
//
// The schemas are draft-07, which is what editors know. They help, and do not
// judge: whatever package load accepts, they accept too. What takes more than
// one field to see (ids that refer to nothing, doubled keys, impossible days,
// missing rates) they leave to `keyplan validate`.
package schema
