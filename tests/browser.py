"""A page opened in headless Chromium: what a probe script finds there, at a given width."""

import html
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MISSING = "no chromium here: apt-get install chromium"
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--virtual-time-budget=20000",
)


DARK = "--blink-settings=preferredColorScheme=0"


def probe(page, script, width=1000, keep_policy=False, more="", flags=()):
    """Run a script (it returns a value, or a promise) in a frame of that width; its value and all script errors."""
    inner = page if keep_policy else _POLICY.sub("", page)
    inner = inner.replace(
        "<head>", "<head><script>window.errors=[];addEventListener('error',e=>errors.push(e.message))</script>", 1
    )
    call = f"<script>{more}</script><script>(async()=>{{{script}}})().then(v=>tell(v),e=>tell(String(e)));"
    inner = inner.replace("</body>", call + "function tell(v){parent.done({value:v,errors})}</script></body>")
    written = json.dumps(inner).replace("<", "\\u003c")
    outer = (
        "<!doctype html><title>waiting</title><pre id=out></pre>"
        "<script>function done(v){out.textContent=JSON.stringify(v)}</script>"
        f'<iframe width="{width}" height="900"></iframe>'
        # written, not navigated to: the browser's clock would not wait for that on a busy machine
        "<script>const held=document.querySelector('iframe').contentDocument;"
        f"held.open();held.write({written});held.close()</script>"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "probe.html"
        path.write_text(outer, encoding="utf-8")
        dumped = _run(*flags, "--dump-dom", f"--user-data-dir={folder}/profile", path.as_uri())
    return json.loads(html.unescape(re.search(r'<pre id="out">(.*?)</pre>', dumped, re.S)[1]))


def console(page):
    """What the browser says while it opens the page as it is, policy and all."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(page, encoding="utf-8")
        log = _run(
            "--enable-logging=stderr", "--v=0", "--dump-dom", f"--user-data-dir={folder}/profile", path.as_uri(), stderr=True
        )
    return [line for line in log.splitlines() if "CONSOLE" in line]


def _run(*arguments, stderr=False):
    done = subprocess.run([CHROMIUM, *_FLAGS, *arguments], capture_output=True, text=True, timeout=120, check=False)
    return done.stderr if stderr else done.stdout
