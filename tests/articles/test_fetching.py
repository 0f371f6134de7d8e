"""The guarded fetch, against servers of the test's own on this machine: no test here leaves it."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import zlib
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from articles.dialing import FetchRefused, public_only
from articles.fetching import FetchLimits, Guard, checked_address, fetch
from tests.articles.loopback import HERE, Speak, page, seen, sends_to, server, this_machine_too

QUICK = FetchLimits(seconds=10, silence=5, redirects=3, sent=1_000_000, unpacked=2_000_000)


@pytest.fixture(autouse=True)
def _nothing_seen() -> None:
    seen.clear()


# --- what comes in ---------------------------------------------------------------------------------------------


def test_fetch_brings_page_with_what_was_said_of_it() -> None:
    with server(page(b"<p>H\xc3\xa0 N\xe1\xbb\x99i</p>", "X-Made-By: hand")) as port:
        found = fetch(f"http://desk.example:{port}/a?b=c#part", limits=QUICK, guard=HERE, agent="Factcheck test")
    assert (found.status, found.media_type, found.charset, found.address) == (200, "text/html", "utf-8", "127.0.0.1")
    assert found.body.decode() == "<p>Hà Nội</p>"
    assert ("X-Made-By", "hand") in found.headers
    assert found.final_url == f"http://desk.example:{port}/a?b=c"
    assert found.redirects == ()
    assert seen[0].startswith("GET /a?b=c HTTP/1.1\r\n")
    assert f"Host: desk.example:{port}\r\n" in seen[0]
    assert "User-Agent: Factcheck test\r\n" in seen[0]
    assert "cookie" not in seen[0].lower()


def test_fetch_keeps_no_cookie_from_one_step_to_the_next() -> None:
    def speak(talk: socket.socket, path: str) -> None:
        if path == "/":
            talk.sendall(b"HTTP/1.1 302 Found\r\nSet-Cookie: a=b\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n")
        else:
            page()(talk, path)

    with server(speak) as port:
        found = fetch(f"http://desk.example:{port}/", limits=QUICK, guard=HERE)
    assert [step.status for step in found.redirects] == [302]
    assert found.final_url.endswith("/next")
    assert not any("cookie" in request.lower() for request in seen)


def test_fetch_asks_no_proxy_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with server(page()) as port:
        assert fetch(f"http://desk.example:{port}/", limits=QUICK, guard=HERE).status == 200


def test_fetch_unpacks_gzip_in_several_members_and_chunks() -> None:
    packed = gzip.compress(b"one ") + gzip.compress(b"two") + b"\x00\x00"

    def speak(talk: socket.socket, _path: str) -> None:
        talk.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n")
        for at in range(0, len(packed), 7):
            piece = packed[at : at + 7]
            talk.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))
        talk.sendall(b"0\r\n\r\n")

    with server(speak) as port:
        assert fetch(f"http://desk.example:{port}/", limits=QUICK, guard=HERE).body == b"one two"


def test_fetch_brings_a_page_that_says_no_with_its_status() -> None:
    with server(page(b"gone", status="410 Gone")) as port:
        assert fetch(f"http://desk.example:{port}/", limits=QUICK, guard=HERE).status == 410


# --- addresses ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "begin with http"),
        ("ftp://desk.example/a", "begin with http"),
        ("gopher://desk.example/a", "begin with http"),
        ("data:text/html,hello", "begin with http"),
        ("desk.example/a", "begin with http"),
        ("http://", "names no site|no address"),
        ("http://name:word@desk.example/", "name or password"),
        ("http://desk.example/a b", "no address of a page"),
        ("http://desk.example/\r\nX: y", "no address of a page"),
        ("http://desk.example:99999/", "no address of a page"),
        ("http://desk.example:25/", "Port 25"),
        ("http://desk.example:6/", "Port 6"),
        ("http://" + "a" * 3000, "no address of a page"),
        ("http://[::1/", "no address of a page"),
        ("", "begin with http"),
    ],
)
def test_fetch_refuses_what_is_no_address_of_a_page(url: str, reason: str) -> None:
    with pytest.raises(FetchRefused, match=reason) as refused:
        fetch(url, limits=QUICK, guard=Guard(resolver=_nobody))
    assert str(refused.value).endswith(".")


def _nobody(host: str, port: int) -> list[str]:
    raise AssertionError(f"{host}:{port} was looked up")


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        (" https://Desk.Example/a#b ", "https://desk.example/a"),
        ("https://desk.example/khí hậu".replace(" ", "%20"), "https://desk.example/kh%C3%AD%20h%E1%BA%ADu"),
        ("https://báo.example/", "https://xn--bo-mia.example/"),
    ],
)
def test_checked_address_is_as_it_will_be_asked_for(written: str, asked: str) -> None:
    assert checked_address(written).url == asked


PRIVATE = [
    "0.0.0.0",  # noqa: S104  # asked for, not bound to
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.8.9.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.168.1.1",
    "198.18.0.1",
    "203.0.113.7",
    "224.0.0.1",
    "239.255.255.250",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "2002:7f00:1::",
    "2001:0:7f00:1::",
    "2001:db8::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%lo",
    "fec0::1",
    "ff02::1",
    "4000::1",
    "100::1",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_fetch_refuses_every_address_that_is_not_public(address: str) -> None:
    with pytest.raises(FetchRefused, match="only pages on the public internet are fetched"):
        fetch("http://desk.example:8080/", limits=QUICK, guard=Guard(resolver=lambda _host, _port: [address]))


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"])
def test_public_only_lets_public_addresses_by(address: str) -> None:
    assert public_only(ip_address(address)) == ""


def test_fetch_refuses_a_name_with_one_private_address_among_public_ones() -> None:
    with pytest.raises(FetchRefused, match=r"10\.0\.0\.1, a private address"):
        fetch("http://desk.example/", limits=QUICK, guard=Guard(resolver=lambda _host, _port: ["93.184.215.14", "10.0.0.1"]))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_fetch_refuses_this_machine_however_it_is_written(host: str) -> None:
    with server(page()) as port, pytest.raises(FetchRefused):
        fetch(f"http://{host}:{port}/", limits=QUICK)
    assert seen == []


def test_fetch_connects_to_the_address_that_was_judged_not_to_the_name_again() -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"], ["10.0.0.1"]])
    asked: list[str] = []

    def changes(host: str, _port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    with server(page()) as port:
        found = fetch(f"http://rebinding.example:{port}/", limits=QUICK, guard=Guard(policy=this_machine_too, resolver=changes))
    assert found.address == "127.0.0.1"
    assert asked == ["rebinding.example"]


def test_fetch_judges_a_name_anew_at_every_redirect() -> None:
    answers = iter([["127.0.0.1"], ["169.254.169.254"]])
    guard = Guard(policy=this_machine_too, resolver=lambda _host, _port: next(answers))
    with server(sends_to("/again")) as port, pytest.raises(FetchRefused, match=r"169\.254\.169\.254, a link-local address"):
        fetch(f"http://rebinding.example:{port}/", limits=QUICK, guard=guard)


def test_fetch_says_that_a_name_is_not_known() -> None:
    def nowhere(_host: str, _port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(FetchRefused, match=r"No site is called desk\.example"):
        fetch("http://desk.example/", limits=QUICK, guard=Guard(resolver=nowhere))


def test_fetch_says_that_nobody_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(FetchRefused, match="does not answer"):
        fetch(f"http://desk.example:{port}/", limits=QUICK, guard=HERE)


# --- redirects ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["http://10.0.0.1/", "http://[::1]:8000/", "//192.168.0.1/x", "http://169.254.169.254/latest/meta-data/"])
def test_fetch_refuses_a_redirect_into_a_private_address(place: str) -> None:
    guard = Guard(policy=this_machine_too, resolver=lambda host, _port: ["127.0.0.1"] if host == "desk.example" else [host])
    with server(sends_to(place)) as port, pytest.raises(FetchRefused, match="only pages on the public internet are fetched"):
        fetch(f"http://desk.example:{port}/", limits=QUICK, guard=guard)


@pytest.mark.parametrize("place", ["file:///etc/passwd", "ftp://desk.example/", "javascript:alert(1)", "http://a:b@desk.example/"])
def test_fetch_refuses_a_redirect_to_what_is_no_page(place: str) -> None:
    with server(sends_to(place)) as port, pytest.raises(FetchRefused):
        fetch(f"http://desk.example:{port}/", limits=QUICK, guard=HERE)
    assert len(seen) == 1


def test_fetch_gives_up_on_endless_redirects() -> None:
    with server(sends_to("/round")) as port, pytest.raises(FetchRefused, match="more than 3 times"):
        fetch(f"http://desk.example:{port}/", limits=QUICK, guard=HERE)
    assert len(seen) == 4


# --- too much, too slow, broken -----------------------------------------------------------------------------------


def endless(head: bytes, piece: bytes, counted: list[int]) -> Speak:
    """Sends ``piece`` ten billion bytes long, or until nobody listens."""

    def speak(talk: socket.socket, _path: str) -> None:
        talk.sendall(head)
        for _ in range(10_000_000_000 // len(piece)):
            talk.sendall(piece)
            counted.append(len(piece))

    return speak


def test_fetch_refuses_ten_gigabytes_at_the_limit() -> None:
    counted: list[int] = []
    speak = endless(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", bytes(65536), counted)
    with server(speak) as port, pytest.raises(FetchRefused, match="larger than 1 MB"):
        fetch(f"http://desk.example:{port}/", limits=QUICK, guard=HERE)
    assert sum(counted) < 100_000_000


def test_fetch_refuses_a_body_that_is_announced_as_too_large_unread() -> None:
    with server(page(b"x", length=10_000_000_000)) as port, pytest.raises(FetchRefused, match="larger than 1 MB"):
        fetch(f"http://desk.example:{port}/", limits=QUICK, guard=HERE)


def test_fetch_refuses_a_gzip_bomb_when_it_has_unpacked_to_the_limit() -> None:
    packer = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(300)) + packer.flush()
    assert len(bomb) < QUICK.sent
    with server(page(bomb, "Content-Encoding: gzip")) as port, pytest.raises(FetchRefused, match="larger than 2 MB"):
        fetch(f"http://desk.example:{port}/", limits=QUICK, guard=HERE)


@pytest.mark.parametrize(
    "drip", [b"x", b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n", b"HTTP/1.1 200 OK\r\n\r\n"]
)
def test_fetch_cuts_off_a_server_that_drips(drip: bytes) -> None:
    hung_up = threading.Event()

    def speak(talk: socket.socket, _path: str) -> None:
        talk.sendall(drip)
        talk.settimeout(0.05)
        while True:
            try:
                talk.recv(1)
            except TimeoutError:
                talk.sendall(b"y")
                continue
            except OSError:
                pass
            hung_up.set()
            return

    with server(speak) as port:
        with pytest.raises(FetchRefused, match=r"took longer than 0\.5 seconds"):
            fetch(f"http://desk.example:{port}/", limits=FetchLimits(seconds=0.5, silence=5), guard=HERE)
        assert hung_up.wait(10)


def test_fetch_gives_up_on_a_server_that_falls_silent() -> None:
    over = threading.Event()

    def silent(_talk: socket.socket, _path: str) -> None:
        over.wait(20)

    with server(silent) as port, pytest.raises(FetchRefused, match="stopped answering"):
        fetch(f"http://desk.example:{port}/", limits=FetchLimits(seconds=20, silence=0.2), guard=HERE)
    over.set()


def test_fetch_waits_no_longer_for_a_name_than_for_all_the_rest() -> None:
    over = threading.Event()

    def never(_host: str, _port: int) -> list[str]:
        over.wait(20)
        return []

    with pytest.raises(FetchRefused, match=r"took longer than 0\.2 seconds"):
        fetch("http://desk.example/", limits=FetchLimits(seconds=0.2), guard=Guard(resolver=never))
    over.set()


@pytest.mark.parametrize(
    ("speak", "reason"),
    [
        (page(b"half", length=400), "broke off before the page was complete"),
        (lambda talk, _path: talk.sendall(b"SSH-2.0-OpenSSH_9.6\r\n"), "does not speak as a web site"),
        (lambda talk, _path: talk.close(), "broke off|does not speak"),
        (page(b"not gzip at all", "Content-Encoding: gzip"), "damaged and cannot be unpacked"),
        (page(gzip.compress(b"cut off here")[:-9], "Content-Encoding: gzip"), "damaged and cannot be unpacked"),
        (page(b"x", "Content-Encoding: br"), "packed as “br”"),
        (page(b"x", *(f"X-{n}: {'y' * 900}" for n in range(90))), "bytes of headers"),
        (page(b"x", *(f"X-{n}: y" for n in range(500))), "does not speak as a web site"),
        (page(b"x", f"X: {'y' * 100_000}"), "does not speak as a web site"),
        (lambda talk, _path: talk.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"), "broke off before"),
    ],
)
def test_fetch_says_what_is_wrong_with_an_answer(speak: Speak, reason: str) -> None:
    with server(speak) as port, pytest.raises(FetchRefused, match=reason) as refused:
        fetch(f"http://desk.example:{port}/", limits=QUICK, guard=HERE)
    assert str(refused.value).endswith(".")


# --- certificates --------------------------------------------------------------------------------------------------


def certificate(folder: Path, name: str) -> Path:
    """A certificate for ``name`` that vouches for itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    unprotected = serialization.NoEncryption()
    kept = folder / f"{name}.pem"
    kept.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, unprotected)
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return kept


def secured(kept: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(kept)
    return context


def test_fetch_refuses_a_certificate_that_nobody_vouches_for(tmp_path: Path) -> None:
    context = secured(certificate(tmp_path, "desk.example"))
    with server(page(), context) as port, pytest.raises(FetchRefused, match=r"certificate of desk\.example is not valid"):
        fetch(f"https://desk.example:{port}/", limits=QUICK, guard=HERE)
    assert seen == []


def test_fetch_believes_a_certificate_for_the_name_that_was_asked_for_only(tmp_path: Path) -> None:
    kept = certificate(tmp_path, "desk.example")
    guard = Guard(HERE.policy, HERE.resolver, ssl.create_default_context(cafile=str(kept)))
    with server(page(), secured(kept)) as port:
        assert fetch(f"https://desk.example:{port}/", limits=QUICK, guard=guard).status == 200
        with pytest.raises(FetchRefused, match=r"certificate of other\.example is not valid"):
            fetch(f"https://other.example:{port}/", limits=QUICK, guard=guard)


def test_fetch_refuses_a_server_that_speaks_no_tls() -> None:
    with server(page()) as port, pytest.raises(FetchRefused, match="No secure connection"):
        fetch(f"https://desk.example:{port}/", limits=FetchLimits(seconds=5, silence=1), guard=HERE)
