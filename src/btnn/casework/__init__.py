"""The work inside a case that is no step of the law: requests, meetings, acts of verification, difficulties."""
