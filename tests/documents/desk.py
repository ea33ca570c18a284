"""Putting papers with a case in tests: through the commands, or over the counter of the pages."""

from django.core.files.uploadedfile import SimpleUploadedFile

from btnn.documents import commands, store
from btnn.documents.commands import Told
from btnn.documents.handing import Handed
from tests.cases.province import TODAY

from . import samples

BACKEND = "django.contrib.auth.backends.ModelBackend"


def handed(content=None, name="Don.pdf", media_type="application/pdf", pages=1):
    """A checked file in the store."""
    kept = store.put([samples.pdf() if content is None else content])
    return Handed(name, kept.sha256, kept.size, media_type, pages)


def keep(case, member, *files, today=TODAY, **told):
    """The papers kept with a case by `member`."""
    return commands.keep_papers(case.code, files or [handed()], Told(**told), membership=member, today=today)


def upload(name="Don.pdf", content=None):
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, samples.pdf() if content is None else content)


def sit(client, member):
    """Sign in as that person."""
    client.force_login(member.user, backend=BACKEND)
    return client


def text(answer):
    return answer.content.decode()


def body(answer):
    """The content of an answer; a stream is read to its end, which closes its file."""
    return b"".join(answer.streaming_content) if answer.streaming else answer.content
