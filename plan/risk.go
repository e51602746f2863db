package plan

// A Risk is what may go wrong.
type Risk struct {
	ID         ID
	Risk       Text
	Likelihood Level
	Impact     Level
	Owner      Ref
	Mitigation Text
	Closed     Date
	Evidence
}

// Fields lists the fields of a risk.
func (r *Risk) Fields() []Field {
	return []Field{
		One(&r.ID, "id", "Id", idDoc, Identity),
		One(&r.Risk, "risk", "Risk", "What may go wrong.", Main, Required),
		Choice(&r.Likelihood, Levels, "likelihood", "Likelihood", "How likely it is."),
		Choice(&r.Impact, Levels, "impact", "Impact", "How much it would hurt."),
		Link(&r.Owner, InPeople, "owner", "Owner", "Who of ours watches it."),
		One(&r.Mitigation, "mitigation", "Mitigation", "What we do about it."),
		One(&r.Closed, "closed", "Closed", "When it was over."),
	}
}

// Open reports whether the risk is still there.
func (r *Risk) Open() bool { return r.Closed.Absent() }

// An Issue is a problem that the customer has raised.
type Issue struct {
	ID       ID
	Issue    Text
	Severity Level
	Raised   Date
	By       Ref
	Owner    Ref
	Due      Date
	Resolved Date
	Evidence
}

// Fields lists the fields of an issue.
func (i *Issue) Fields() []Field {
	return []Field{
		One(&i.ID, "id", "Id", idDoc, Identity, Customer),
		One(&i.Issue, "issue", "Issue", "What is wrong.", Main, Required, Customer),
		Choice(&i.Severity, Levels, "severity", "Severity", "How bad it is."),
		One(&i.Raised, "raised", "Raised", "When they told us.", Customer),
		Link(&i.By, InContacts, "by", "By", "Who told us.", Customer),
		Link(&i.Owner, InPeople, "owner", "Owner", "Who of ours puts it right.", Customer),
		One(&i.Due, "due", "Due", "By when.", Customer),
		One(&i.Resolved, "resolved", "Resolved", "When it was put right.", Customer),
	}
}

// Open reports whether the issue is not put right yet.
func (i *Issue) Open() bool { return i.Resolved.Absent() }
