// Package svg draws charts of reports as SVG: for a slide, a wiki, and within
// the pages that package html writes.
//
//	err := svg.Write(file, book)            // the charts of the first page that has any
//	svg.Draw(&page, chart, "chart1")        // a chart within a page
//
// Nothing in a drawing comes from elsewhere: no fonts, no scripts, no links. It
// has a title and a sentence for those who do not see it. Its colours are CSS
// variables with fallbacks (Style names them), so that a page can make it dark;
// series differ in lightness too, so that it prints grey. The same chart gives
// the same bytes.
//
// A chart of many rows names as many as there is room for; points too close to
// each other to be named all keep their names in a tooltip. A chart without rows
// says so.
package svg
