"""The tasks of the queue, and the worker that runs them as the owner of the tables (`btnn work`, `btnn serve`).

Jobs are queued in the transaction of the act that needs them (`btnn.notices.queueing`) and carry keys of rows. Any
number of workers on any number of machines share them. A worker that dies in the middle of a job leaves it to the
others: each task may be run again, for what is done is written down in the transaction that does it.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
from datetime import timedelta

from asgiref.sync import async_to_sync
from procrastinate import BaseRetryStrategy, JobContext, RetryDecision
from procrastinate.contrib.django import app
from procrastinate.jobs import Job

from btnn.cases import turning
from btnn.cases.recounting.in_use import calendar_in_use
from btnn.notices import commands, queueing
from btnn.portal.claims.sending.letters import mail_receipt
from btnn.support import letters
from btnn.web.clock import now, today
from btnn.web.tidying import tidy
from btnn.web.year_work import my_duties

QUEUE = "notices"
MORNING = 6  # from this hour on the limits of the day are told
FIRST_WAIT, LONGEST_WAIT, MOST_TRIES = 60, 3600, 24  # seconds, seconds, times: a mail server may be down for a day
STALLED = 60.0  # seconds without a sign of life, after which a worker's jobs are given to others
KEPT_HOURS = 30 * 24  # jobs that failed for good stay so long for whoever looks after the machine
ORPHAN_LOOK = 3.0  # seconds between two looks at the parent
log = logging.getLogger(__name__)


class Later(BaseRetryStrategy):
    """Try again after 1, 2, 4 … minutes, an hour at the most, for about a day."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        """When to try again; None: never."""
        if job.attempts >= MOST_TRIES:
            return None
        wait = min(FIRST_WAIT * 2 ** min(job.attempts, 10), LONGEST_WAIT)
        return RetryDecision(retry_in={"seconds": wait})


@app.task(name=queueing.TELL_OF_EVENT, queue=QUEUE, retry=Later())
def tell_of_event(subject: int, part: int) -> None:
    """An entry was recorded: entry `part` of the case `subject`."""
    commands.tell_of_event(subject, part, today=today(), now=now())


@app.task(name=queueing.TELL_OF_REQUEST, queue=QUEUE, retry=Later())
def tell_of_request(subject: int, part: int) -> None:
    """A request was sent, or answered by the turn `part`."""
    commands.tell_of_request(subject, part, today=today(), now=now())


@app.task(name=queueing.TELL_OF_INVITATION, queue=QUEUE, retry=Later())
def tell_of_invitation(subject: int, part: int) -> None:
    """Somebody was invited to a meeting."""
    commands.tell_of_invitation(subject, today=today(), now=now())


@app.task(name=queueing.TELL_OF_REPLY, queue=QUEUE, retry=Later())
def tell_of_reply(subject: int, part: int) -> None:
    """A person of a case sent something on the public side."""
    commands.tell_of_reply(subject, today=today(), now=now())


@app.task(name=queueing.MAIL_PERSON, queue=QUEUE, retry=Later())
def mail_person(subject: int, part: int) -> None:
    """The person `subject` has notices that go out at once."""
    commands.mail_person(subject, today=today(), now=now())


@app.task(name=queueing.DIGEST_PERSON, queue=QUEUE, retry=Later())
def digest_person(subject: int, part: int) -> None:
    """The digest of the person `subject` is due."""
    commands.digest_person(subject, today=today(), now=now(), year=my_duties)


@app.task(name=queueing.CONFIRM_ADDRESS, queue=QUEUE, retry=Later())
def confirm_address(subject: int, part: int) -> None:
    """The person `subject` gave an address."""
    commands.send_confirmation(subject, now=now())


@app.task(name="mail_claim_receipt", queue=QUEUE, retry=Later())
def mail_claim_receipt(subject: int, part: int) -> None:
    """The request `subject` was sent, and its person gave an address."""
    mail_receipt(subject)


@app.task(name="mail_answer", queue=QUEUE, retry=Later())
def mail_answer(subject: int, part: int) -> None:
    """The question `subject` was answered, and whoever asked gave an address."""
    letters.mail_answer(subject)


@app.periodic(cron="*/5 * * * *")
@app.task(name="look_at_the_clock", queue=QUEUE, queueing_lock="look_at_the_clock")
def look_at_the_clock(timestamp: int) -> None:
    """What time alone brings: the day turns, limits are told each morning, digests and held mails go out. Each part
    says itself whether it was done today, so that a worker that was down makes up for it."""
    moment, day = now(), today()
    calendar_in_use()
    if turning.is_due(day):
        turning.turn_day(day)
    if moment.hour >= MORNING:
        commands.tell_of_limits(day, moment)
    commands.put_off_mail(day, moment)


@app.periodic(cron="17 2 * * *")
@app.task(name="tidy_up", queue=QUEUE, queueing_lock="tidy_up")
def tidy_up(timestamp: int) -> None:
    """Every night what nobody needs any more goes: files without a paper, old drafts."""
    log.info("tidied: %s", tidy(now()))


@app.periodic(cron="* * * * *")
@app.task(name="keep_the_queue", queue=QUEUE, queueing_lock="keep_the_queue", pass_context=True)
async def keep_the_queue(context: JobContext, timestamp: int) -> None:
    """Give the jobs of workers that died to others, and forget old failures."""
    await take_over()
    await app.job_manager.delete_old_jobs(nb_hours=KEPT_HOURS, queue=QUEUE, include_failed=True)


async def take_over() -> int:
    """Queue again what workers that show no sign of life had in hand; how many jobs."""
    stalled = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED))
    for job in stalled:
        await app.job_manager.retry_job(job)
    return len(stalled)


async def forgive() -> int:
    """Queue again what failed for good; how many jobs."""
    failed = list(await app.job_manager.list_jobs_async(queue=QUEUE, status="failed"))
    for job in failed:
        await app.job_manager.retry_job(job)
    return len(failed)


def work(*, once: bool = False, again: bool = False, parent: int | None = None) -> None:
    """Run jobs until told to stop (Ctrl-C or SIGTERM), or (`once`) until none is left that can run now.

    `again`: what failed for good too. `parent`: stop when the process of that number is no longer our parent.
    """
    if parent is not None:
        threading.Thread(target=_stop_without, args=(parent,), daemon=True).start()
    with app.replace_connector(app.connector.get_worker_connector()):  # type: ignore[attr-defined]
        app.perform_import_paths()
        async_to_sync(_make_ready)(again)
        if once:
            look_at_the_clock(int(now().timestamp()))
        app.run_worker(
            wait=not once,
            concurrency=1,
            listen_notify=not once,
            delete_jobs="successful",
            shutdown_graceful_timeout=timedelta(seconds=20).total_seconds(),
        )


async def _make_ready(again: bool) -> None:
    async with app.open_async():
        await take_over()
        if again:
            await forgive()


def _stop_without(parent: int) -> None:
    """A worker whose `btnn serve` was killed has no database any more."""
    pause = threading.Event()
    while os.getppid() == parent:
        pause.wait(ORPHAN_LOOK)
    os.kill(os.getpid(), signal.SIGTERM)
