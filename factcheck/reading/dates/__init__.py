"""Dates and times in text, found and resolved: :func:`find_dates` in running text, :func:`read_date` for a phrase that is one date."""

from factcheck.reading.dates.finding import find_dates
from factcheck.reading.dates.phrases import read_date

__all__ = ["find_dates", "read_date"]
