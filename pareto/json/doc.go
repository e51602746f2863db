// Package json writes the 80/20 picture of a ledger as JSON, for programs:
//
//	{"version":1,"source":"ledger.csv","columns":{"customer":"Customer","amount":"Amount"},
//	 "lines":{"read":2155,"used":2155,"blank_customer":0,"blank_amount":0,"unreadable":0,"filtered":0,"negative":0,"blank_customer_sum":"0"},
//	 "customers":89,"base":89,"total":"1265793.0395","base_total":"1265793.0395","for80":34,
//	 "top":{"1":0.08712111819129655,"5":0.33227543988244534,"10":0.4504251743438347},"top20pct":0.6005704864677446,
//	 "hhi":336.90887779540543,"effective":29.68161268178456,"gini":0.5754536816938285,"classes":{"A":34,"B":27,"C":28,"-":0},
//	 "ranking":[{"rank":1,"customer":"QUICK-Stop","revenue":"110277.305","share":0.08712111819129655,"cumulative":0.08712111819129655,"class":"A"}],
//	 "twins":[["Microsoft Ltd.","MICROSOFT LTD"]],"warnings":[]}
//
// Amounts are strings of exact decimals, shares the floats nearest to the
// exact quotients: 0.2 is 20 %. Customers outside the base stand at the end of
// the ranking in class "-", with null for what they do not have. Days are
// 2026-11-30.
//
// Behind these stand, where the ledger tells them: the currency; the verdict in
// words; reliance, losses and candidates; history with the windows compared,
// who rose, fell, is new or lapsed, and the periods; profit; potential;
// segments; and plans, with a workspace at hand. Each is documented on its
// type. Within version 1 keys are added behind, never changed or taken away.
package json
