"""Who a claimant is, told by an identity provider (OpenID Connect): no account is made, nothing is written but the
visitor's own session.

connection   the provider this installation is connected with, from the environment
person       who somebody is, read from what the provider says
keeping      `identity_of(request)`, `keep`, `forget`: for as long as the person is at work
protocol     the way to the provider and back
adapter      what happens at the end of the way
"""
