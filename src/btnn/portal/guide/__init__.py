"""The guide "Tôi có được bồi thường không?": everyday questions that lead to an answer of the law.

    editions   the words of the guide by the day from which they hold (data/<day>/*.yaml, Vietnamese and English)
    tree       questions about what happened; their ends are the acts of Đ17–21
    questions  one question with its answers, whatever it is about
    walk       which question comes next: the answers given, in order, and what they tell the law
    about_*    the parts of the walk: the act, the person, the document, the agency
    outcome    what the law says to all that: yes, no, not yet, too late, unclear
    bodies     the names of the agencies in a province
    searching  everyday words without accents → acts
    addresses  answers as the query of an address, and handed on to the request and the estimate

Nothing is stored: the answers are closed codes and days in the address of the page. Nothing is decided here either:
`btnn.law` says what is compensable, who may ask, until when, and which agency settles it.
"""
