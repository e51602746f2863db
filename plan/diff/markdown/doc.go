// Package markdown writes changes as a page of Markdown: as a comment on a pull
// request, where each account folds away, or as the opening page of a review,
// by what was promised, what was lost, what slipped, what was won and what is
// new.
package markdown
