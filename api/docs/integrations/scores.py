"""Scores of some municipalities from a Maalkort service, with nothing but Python's own library.

    python3 scores.py http://127.0.0.1:8080 baerum,oslo 2016-2023
"""
import csv
import io
import json
import re
import sys
import urllib.request
from decimal import Decimal
from urllib.parse import urlencode, urljoin


def get(url):
    """The text of an answer, and the address of the next page or None."""
    with urllib.request.urlopen(url) as answer:
        links = answer.headers.get_all("Link") or []
        following = [re.match(r"<([^>]*)>", link).group(1) for link in links if 'rel="next"' in link]
        return answer.read().decode("utf-8"), urljoin(url, following[0]) if following else None


def rows(base, municipalities, years):
    """Every row of the flat table, page by page; numbers as decimals, what is missing as None."""
    url = f"{base}/api/v1/results?" + urlencode({"municipality": municipalities, "year": years, "page": 1, "format": "csv"})
    while url:
        text, url = get(url)
        for row in csv.DictReader(io.StringIO(text)):
            for column in ("score", "low", "high", "weight"):
                row[column] = Decimal(row[column]) if row[column] else None
            yield row


def cube(base, municipality, year):
    """The scores of a scorecard as a JSON-stat cube: goal to score."""
    text, _ = get(f"{base}/api/v1/scorecards/{municipality}/{year}?format=json-stat")
    dataset = json.loads(text, parse_float=Decimal)
    goals = dataset["dimension"]["goal"]["category"]["index"]
    measures = dataset["dimension"]["measure"]["category"]["index"]
    at = measures.index("score")
    return {goal: dataset["value"][i * len(measures) + at] for i, goal in enumerate(goals)}


if __name__ == "__main__":
    base, municipalities, years = sys.argv[1:4]
    for row in rows(base, municipalities, years):
        if row["state"] in ("MET", "PARTLY_MET", "NOT_MET"):
            print(row["municipality"], row["year"], row["goal"], row["state"], row["score"], sep="\t")
