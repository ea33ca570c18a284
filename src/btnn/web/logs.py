"""Logs: one JSON object a line, with personal data masked before it is written."""

import re
import time
from collections.abc import Callable, MutableMapping
from typing import Any

import structlog
from django.http import HttpRequest, HttpResponse

PERSONAL = {
    "address", "birth_year", "claimant", "credentials", "email", "full_name", "identity", "identity_number",
    "harmed_person", "name", "password", "phone", "representative", "username",
}  # fmt: skip
NUMBER = re.compile(r"(?<![\w.-])(?:\+?84|0)?\d[\d .]{7,14}\d(?![\w-])")  # identity cards, phones, accounts
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
MASK = "***"


def mask(_: Any, __: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A structlog step: the values of personal keys go, long numbers and mail addresses in any text too."""
    for key, value in entry.items():
        entry[key] = MASK if key in PERSONAL else masked(value)
    return entry


def masked(value: Any) -> Any:
    """The same value without personal data; containers are masked through."""
    if isinstance(value, str):
        return ADDRESS.sub(MASK, NUMBER.sub(MASK, value))
    if isinstance(value, dict):
        return {key: MASK if key in PERSONAL else masked(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [masked(inner) for inner in value]
    return value


STEPS: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.PositionalArgumentsFormatter(),
    structlog.stdlib.ExtraAdder(),
    structlog.processors.format_exc_info,
    mask,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def logging_for(file: str | None, level: str) -> dict[str, Any]:
    """Django's LOGGING. In: a file to append to (else standard error) and the lowest level."""
    structlog.configure(
        processors=[*STEPS, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler: dict[str, Any] = {"class": "logging.StreamHandler", "formatter": "json"}
    if file:
        handler = {
            "class": "logging.handlers.WatchedFileHandler",
            "filename": file,
            "encoding": "utf-8",
            "formatter": "json",
        }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": STEPS,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.JSONRenderer(ensure_ascii=False),
                ],
            }
        },
        "handlers": {"out": handler},
        "root": {"handlers": ["out"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": level, "propagate": True},
            "django.server": {"handlers": [], "level": level, "propagate": True},
            # Two lines a job would bury what went wrong.
            "procrastinate": {"handlers": [], "level": "WARNING", "propagate": True},
        },
    }


class RequestLogMiddleware:
    """One line a request: the route (never the path's values or the query), status, milliseconds, user's number."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.log = structlog.get_logger("btnn.request")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        response = self.get_response(request)
        match = request.resolver_match
        self.log.info(
            "request",
            method=request.method,
            route=match.view_name if match else None,
            status=response.status_code,
            ms=round((time.perf_counter() - began) * 1000, 1),
            user=getattr(getattr(request, "user", None), "pk", None),
        )
        return response
