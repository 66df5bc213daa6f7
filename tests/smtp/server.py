"""A mail server that keeps what it gets, for the tests.

    server.py serve FOLDER [--secure]   prints its port, ends when its standard input ends
    server.py read FILE                 prints one .eml file, decoded, as JSON

Each message becomes FOLDER/NNNN.json. The file FOLDER/mode says how messages are answered: a reply
such as "451 busy" or "550 no such mailbox", or "wait" for none until it says something else; without
it they are taken. They are kept in any case.
With --secure nothing is taken without STARTTLS and a log-in ("kurs", "hemmelig æøå"), and the
certificate of the authority lies in FOLDER/client.pem.
"""

import asyncio
import email
import email.policy
import itertools
import json
import pathlib
import ssl
import subprocess
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

HEADERS = ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Type", "Reply-To"]


def decoded(raw):
    message = email.message_from_bytes(raw, policy=email.policy.default)
    headers = {name.lower(): str(message[name]) for name in HEADERS if message[name] is not None}
    count = len(message.items())
    return headers | {"text": message.get_content(), "headers": count, "raw": raw.decode("utf-8")}


class Keep:
    def __init__(self, folder):
        self.folder = folder
        self.numbers = itertools.count(1)

    async def handle_DATA(self, server, session, envelope):
        kept = decoded(envelope.original_content)
        kept |= {"sender": envelope.mail_from, "recipients": envelope.rcpt_tos}
        kept |= {"encrypted": session.ssl is not None, "logged_in": bool(session.authenticated)}
        path = self.folder / f"{next(self.numbers):04}.json"
        draft = path.with_suffix(".part")
        draft.write_text(json.dumps(kept))
        draft.rename(path)
        while self.mode() == "wait":
            await asyncio.sleep(0.02)
        return self.mode()

    def mode(self):
        mode = self.folder / "mode"
        return mode.read_text().strip() if mode.exists() else "250 taken"


def log_in(server, session, envelope, mechanism, data):
    known = LoginPassword(b"kurs", "hemmelig æøå".encode())
    return AuthResult(success=data == known, handled=data == known)


def secured(folder):
    subprocess.run(
        [sys.executable, "-m", "trustme", "-q", "-i", "localhost", "127.0.0.1", "-d", folder], check=True
    )
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder / "server.pem", folder / "server.key")
    return {
        "tls_context": context, "require_starttls": True,
        "authenticator": log_in, "auth_required": True,
    }


async def serve(folder, secure):
    keep, options = Keep(folder), secured(folder) if secure else {}
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(keep, **options), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if sys.argv[1] == "read":
    print(json.dumps(decoded(pathlib.Path(sys.argv[2]).read_bytes())))
else:
    asyncio.run(serve(pathlib.Path(sys.argv[2]), "--secure" in sys.argv))
