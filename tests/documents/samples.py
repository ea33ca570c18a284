"""Files as people bring them, good and bad, made here byte by byte."""

import io
import zipfile
import zlib

from PIL import Image

TYPES = '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.{0}.main+xml"/></Types>'


def pdf(extra=b"", catalog=b"", pages=1):
    """A PDF of empty pages; `extra` are further objects, `catalog` entries of its catalogue."""
    kids = b" ".join(b"%d 0 R" % (10 + page) for page in range(pages))
    page_objects = b"".join(
        b"%d 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 280]>> endobj\n" % (10 + page) for page in range(pages)
    )
    return (
        b"%%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R %s>> endobj\n"
        b"2 0 obj <</Type/Pages/Kids[%s]/Count %d>> endobj\n%s%s"
        b"trailer <</Root 1 0 R/Size 60>>\n%%%%EOF\n" % (catalog, kids, pages, page_objects, extra)
    )


def packed_objects(content):
    """An object stream, as newer programs pack them."""
    packed = zlib.compress(content)
    head = b"50 0 obj <</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length %d>>\nstream\n" % len(packed)
    return head + packed + b"\nendstream endobj\n"


def picture(form="JPEG", size=(60, 80), mode="RGB"):
    out = io.BytesIO()
    Image.new(mode, size, "white").save(out, form)
    return out.getvalue()


def package(parts, stored=False):
    """A zipped package of named parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def docx(**more):
    parts = {"[Content_Types].xml": TYPES.format("wordprocessingml.document"), "word/document.xml": "<w:document/>"}
    return package(parts | more)


def xlsx(**more):
    parts = {"[Content_Types].xml": TYPES.format("spreadsheetml.sheet"), "xl/workbook.xml": "<workbook/>"}
    return package(parts | more)


def odt(**more):
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": "<office:document-content/>",
        "META-INF/manifest.xml": "<manifest:manifest/>",
    }
    return package(parts | more, stored=True)
