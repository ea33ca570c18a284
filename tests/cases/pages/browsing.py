"""A person at the pages without a browser: reads links and the fields of a form as a browser would, and sends them."""

from html.parser import HTMLParser

from django.test import Client
from django.urls import reverse

from btnn.cases.step_pages import step_url

BACKEND = "django.contrib.auth.backends.ModelBackend"


class Reader(HTMLParser):
    """The links of a page and the fields of its form that carries `expected`, with the values they begin with."""

    def __init__(self, html):
        super().__init__()
        self.links = set()
        self.fields = {}
        self.names = set()
        self._form = None
        self._select = self._text = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        had = dict(attrs)
        if tag == "a":
            self.links.add(had.get("href"))
        elif tag == "form":
            self._form = ({}, set())
        elif self._form is not None and tag in ("input", "select", "textarea") and had.get("name"):
            self._field(tag, had)
        elif tag == "option" and self._select and "selected" in had:
            self._form[0][self._select] = [had.get("value", "")]

    def _field(self, tag, had):
        values, names = self._form
        names.add(had["name"])
        if tag == "select":
            self._select = had["name"]
        elif tag == "textarea":
            self._text = had["name"]
            values[self._text] = [""]
        elif had.get("type") not in ("radio", "checkbox"):
            values[had["name"]] = [had.get("value", "")]
        elif "checked" in had:
            values.setdefault(had["name"], []).append(had.get("value", "on"))

    def handle_data(self, data):
        if self._text:
            self._form[0][self._text] = [self._form[0][self._text][0] + data.lstrip("\n")]

    def handle_endtag(self, tag):
        if tag == "select":
            self._select = None
        elif tag == "textarea":
            self._text = None
        elif tag == "form" and self._form is not None:
            if "expected" in self._form[1]:
                self.fields, self.names = self._form
            self._form = None


class Visitor:
    """Takes steps in the case of a pen, each by the person named, on a day of its own."""

    def __init__(self, pen, monkeypatch):
        self.pen = pen
        self.monkeypatch = monkeypatch
        self.clients = {}

    def at(self, who):
        if who not in self.clients:
            self.clients[who] = Client()
            self.clients[who].force_login(self.pen.province.person(who).user, backend=BACKEND)
        return self.clients[who]

    def take(self, event, who, on, **typed):
        """From the link on the case page to the recorded entry; what is typed must have a field of its own."""
        self.monkeypatch.setenv("BTNN_TODAY", on.isoformat())
        client, code = self.at(who), self.pen.case.code
        url = reverse("cases:record", args=[code, event])
        page = client.get(reverse("cases:case", args=[code]))
        assert page.status_code == 200, (event, who)
        way = step_url(code, event)
        assert way in Reader(page.content.decode()).links, f"{who} finds no way to {event} on {on}"
        if way != url:  # a page that does more: it opens, and the plain form stays among what may be recorded
            late = client.get(reverse("cases:late", args=[code]))
            assert client.get(way).status_code == 200 and url in Reader(late.content.decode()).links
        form = client.get(url)
        assert form.status_code == 200, (event, form.status_code)
        found = Reader(form.content.decode())
        assert set(typed) <= found.names, f"{event}: no field for {set(typed) - found.names}"
        sent = found.fields | {name: value if isinstance(value, list) else [value] for name, value in typed.items()}
        answer = client.post(url, sent)
        if answer.status_code == 422 and 'name="understood"' in answer.content.decode():
            ticked = answer.content.decode().split('name="understood" value="')[1].split('"')[0]
            answer = client.post(url, sent | {"understood": [ticked]})
        assert answer.status_code == 303, f"{event} on {on}: {self.told(answer)}"
        self.pen.case.refresh_from_db()

    @staticmethod
    def told(answer):
        """The sentences of a refusal."""
        from re import findall, sub

        text = answer.content.decode()
        found = findall(r'class="field__error">(.*?)</p>', text) + findall(r'class="notice__title">(.*?)</p>', text)
        found += findall(r'<div class="errors.*?</div>', text, 16)
        return answer.status_code, [sub(r"<[^>]+>", " ", one).strip() for one in found]
