"""What a browser has to complain about on a page: errors, blocked content, sideways scrolling, barriers."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Request

WORTH_STOPPING_FOR = ("serious", "critical")
BLOCKED = """document.addEventListener('securitypolicyviolation',
    event => console.error(`blocked by the content policy: ${event.violatedDirective} ${event.blockedURI}`))"""
# Every element that reaches past the right edge of the window, unless something around it scrolls by itself.
STICKING_OUT = """() => {
  const edge = document.documentElement.clientWidth + 1;
  if (document.documentElement.scrollWidth <= edge) return [];
  const scrolls = node => node && node !== document.body &&
    (['auto', 'scroll', 'hidden'].includes(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
  const out = [...document.body.querySelectorAll('*')].filter(node =>
    node.getBoundingClientRect().right > edge && !scrolls(node));
  return [`page is ${document.documentElement.scrollWidth} px wide`,
    ...out.slice(0, 5).map(node => node.outerHTML.slice(0, 120))];
}"""


# A link or a form that leads to another page: until that page is there, this one says that it is being left.
LEAVING = """(() => {
  const leave = event => { if (!event.defaultPrevented) window.leavingSince = Date.now(); };
  addEventListener('submit', leave);
  addEventListener('click', event => {
    const link = event.target.closest && event.target.closest('a[href]');
    if (link && !link.target && !link.hasAttribute('download') && !link.getAttribute('href').startsWith('#')
        && link.href.split('#')[0] !== location.href.split('#')[0]) leave(event);
  });
})()"""
ANSWERED = 5_000  # milliseconds after which what was asked for was no page but a file
SETTLED = f"""() => document.readyState === 'complete'
  && !(window.leavingSince && Date.now() - window.leavingSince < {ANSWERED})"""


def settle(page: Page) -> None:
    """Wait until the page that a click or a key asked for is there, whole (windows with script only)."""
    page.wait_for_function(SETTLED)


class Complaints(list):
    """Errors of the console, requests that failed and blocked content of one page, as they come."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        page.add_init_script(BLOCKED)
        page.on("console", lambda message: message.type == "error" and self._keep(message.text))
        page.on("pageerror", lambda error: self._keep(str(error)))
        page.on("requestfailed", self._failed)

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the page was left meanwhile
            self._keep(f"failed: {request.url}")

    def _keep(self, text: str) -> None:
        if "the server responded with a status of 4" not in text:  # the pages that refuse are asked for on purpose
            self.append(text)


def sideways(page: Page) -> list[str]:
    """Why the page can be scrolled sideways; empty when it can't."""
    settle(page)
    return page.evaluate(STICKING_OUT)


def barriers(page: Page) -> list[str]:
    """What axe finds serious or critical, with where."""
    settle(page)
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['impact']}: {rule['id']}: {rule['help']}: {[node['target'] for node in rule['nodes'][:3]]}"
        for rule in found
        if rule["impact"] in WORTH_STOPPING_FOR
    ]
