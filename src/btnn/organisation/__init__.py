"""The pages of the organisation: the tree with its dates, people and roles, who stands in for whom, what came after
what. It has no tables: bodies and people are those of `btnn.agencies`, cases follow by `btnn.cases`."""
