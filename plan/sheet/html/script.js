(function () {
  "use strict";
  var fold = function (text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); };
  var number = function (n) { return String(n).replace(/\B(?=(\d{3})+$)/g, ","); };
  var make = function (name, text, set) { var e = document.createElement(name); e.textContent = text; Object.assign(e, set); return e; };
  var words = new Intl.Collator(undefined, { numeric: true });

  // finder puts a box over a list: what is typed there leaves only the items that hold all its words.
  function finder(before, what, items, change) {
    var texts = items.map(function (i) { return fold(i.textContent); });
    var box = make("p", "", { className: "finder" }), label = make("label", "Find in " + what + " ");
    var input = make("input", "", { type: "search" }), count = make("output", "");
    label.append(input);
    box.append(label, count);
    before.before(box);
    input.addEventListener("input", function () {
      var wanted = fold(input.value).split(/\s+/).filter(Boolean), seen = 0;
      items.forEach(function (item, i) {
        item.hidden = !wanted.every(function (w) { return texts[i].includes(w); });
        if (!item.hidden) { seen++; }
      });
      count.textContent = wanted.length ? number(seen) + " of " + number(items.length) : "";
      change(wanted.length > 0);
    });
  }

  // value is what a row is sorted by: a number where the column has numbers, else its text; null where it is empty.
  function value(row, column, numeric) {
    var text = row.cells[column].textContent.trim();
    if (text === "" || text === "–") { return null; }
    var n = numeric ? parseFloat(text.replace(/[^0-9.\-]/g, "")) : NaN;
    return isNaN(n) ? text : n;
  }

  function compare(a, b) {
    if (typeof a === typeof b) { return typeof a === "number" ? a - b : words.compare(a, b); }
    return typeof a === "number" ? -1 : 1;
  }

  function sortable(table, rows) {
    var heads = Array.from(table.tHead.rows[0].cells), order = new Map(rows.map(function (r, i) { return [r, i]; }));
    var told = make("span", "", { className: "unseen" });
    told.setAttribute("role", "status");
    table.before(told);
    heads.forEach(function (head, column) {
      if (!head.textContent.trim()) { return; }
      var button = make("button", "", { type: "button" });
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        var next = { ascending: "descending", descending: "" }[head.getAttribute("aria-sort")];
        if (next === undefined) { next = "ascending"; }
        heads.forEach(function (h) { h.removeAttribute("aria-sort"); });
        if (next) { head.setAttribute("aria-sort", next); }
        told.textContent = next ? "sorted by " + button.textContent + ", " + next : "in the order of the report";
        var sign = next === "descending" ? -1 : 1, numeric = head.classList.contains("n"), keys = new Map();
        rows.forEach(function (r) { keys.set(r, value(r, column, numeric)); });
        Array.from(table.tBodies).forEach(function (body) {
          var mine = Array.from(body.rows).filter(function (r) { return order.has(r); });
          mine.sort(function (x, y) {
            var a = keys.get(x), b = keys.get(y), by = 0;
            if (next && (a === null || b === null)) { by = (a === null) - (b === null); }
            else if (next) { by = sign * compare(a, b); }
            return by || order.get(x) - order.get(y);
          });
          body.append.apply(body, mine);
        });
      });
    });
  }

  document.querySelectorAll("table.live").forEach(function (table) {
    var groups = Array.from(table.querySelectorAll(".group"), function (g) { return g.parentNode; });
    var rows = Array.from(table.tBodies).flatMap(function (b) { return Array.from(b.rows); }).filter(function (r) { return !groups.includes(r); });
    if (rows.length < 2) { return; }
    sortable(table, rows);
    finder(table.parentNode, table.parentNode.getAttribute("aria-label"), rows, function (filtered) {
      groups.forEach(function (g) { g.hidden = Array.from(g.parentNode.rows).every(function (r) { return r === g || r.hidden; }); });
      if (table.tFoot) { table.tFoot.hidden = filtered; } // which is of all rows
    });
  });
  document.querySelectorAll("nav.many ul").forEach(function (list) {
    finder(list, "contents", Array.from(list.children), function () {});
  });
})();
