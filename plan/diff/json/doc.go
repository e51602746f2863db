// Package json writes changes for programs:
//
//	{"version":1,"from":"HEAD~3","to":"working tree","accounts":[
//	  {"id":"acme-foods","name":"Acme Foods plc","status":"changed",…,"changes":[
//	   {"op":"changed","path":"objectives[o1].due","item":"Become sole supplier …","label":"Due",
//	    "old":"2027-06-30","new":"2027-12-31","meaning":"due 2027-06-30 → 2027-12-31, slipped 184 days",
//	    "weight":"high","kind":"slipped","file":"accounts/acme-foods.plan.yaml","line":88}]}]}
//
// Version 1 stays as it is; fields may be added to it. A reader must skip those
// that it does not know.
package json
