"""A gateway for text messages that speaks https, for the tests.

    gateway.py FOLDER   prints its port, ends when its standard input ends

Each request's body becomes FOLDER/NNNN.txt. The certificate of its authority is FOLDER/own/client.pem;
FOLDER/other/client.pem is one that has nothing to do with it.
"""

import http.server
import itertools
import pathlib
import ssl
import subprocess
import sys
import threading

folder = pathlib.Path(sys.argv[1])
numbers = itertools.count(1)


class Keep(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        (folder / f"{next(numbers):04}.txt").write_bytes(body)
        self.send_response(202)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


for name in ["own", "other"]:
    (folder / name).mkdir()
    trustme = [sys.executable, "-m", "trustme", "-q", "-i", "localhost", "-d", folder / name]
    subprocess.run(trustme, check=True)
context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(folder / "own/server.pem", folder / "own/server.key")
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Keep)
server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_port, flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
