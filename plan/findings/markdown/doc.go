// Package markdown writes findings as a page for a comment on a pull request,
// or for the summary that GitHub shows of a run:
//
//	**keyplan: 1 error, 1 warning, 1 advice in 2 of 24 plans, 22 clean**
//
//	| | where | what |
//	|---|---|---|
//	| error | <code>accounts/acme.plan.yaml:31</code> | contact "m.keler" is not in who's who <code>unknown-ref</code> |
//
// Errors come first, then warnings; advice is folded away. A comment on GitHub
// holds 65,536 characters and no more: what does not fit is left out, the
// least severe first, and the page says how many findings that are. No other
// format leaves anything out.
//
// What a plan says stays words: nothing in it becomes markup, a picture, a
// formula, a mention of somebody or a link to an issue.
package markdown
