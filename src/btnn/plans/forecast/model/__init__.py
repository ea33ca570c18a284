"""The statistics of the forecast: plain figures in, figures with ranges out. No Django, no clock, no tables.

counts       how many claims: Gamma–Poisson with forgetting, shares pooled over field and agency
conversion   how many claims come of papers that are known: Beta–binomial
severity     how much money: log-normal amounts, drawn with a fixed seed
backtest     what the same rule would have said before, and what came
published    the same on the yearly figures of the country

Imported only where a forecast is made: it needs numpy and scipy, which no other page loads.
"""
