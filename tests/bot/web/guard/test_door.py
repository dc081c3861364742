"""Tests that nobody gets in who has not signed in, by whatever address."""

from unittest.mock import Mock

import httpx
import pytest

from bot.web.guard import passwords
from bot.web.guard.door import COOKIE, OPEN
from tests.bot.web.guard.visiting import PASSWORDS, Served, addresses

LED_ON = {("GET", "/"), ("GET", "/logout")}


def test_every_address_asks_who_is_there(closed: Served) -> None:
    """Each address of the application, listed or not, refuses a stranger; two lead to sign-in."""
    found = set(addresses(closed.app.routes))
    assert {path for _, path in found} >= {
        "/config",
        "/gradio_api/upload",
        "/gradio_api/queue/join",
    }
    assert len(found) > 60
    with closed.client() as stranger:
        for method, path in found - LED_ON:
            if path not in OPEN and path.rstrip("/") != "/login":
                assert stranger.request(method, path).status_code == 401, (method, path)
        for method, path in LED_ON:
            answer = stranger.request(method, path)
            assert (answer.status_code, answer.headers["location"]) == (303, "login")


@pytest.mark.parametrize("call", ["ask", "search", "add", "articles"])
def test_a_call_of_a_stranger_is_not_answered(closed: Served, call: str) -> None:
    """Without sign-in the calls for programs get 401 and nothing else, by each of their ways."""
    with closed.client() as stranger:
        for way in ("call/v2", "call", "run"):
            answer = stranger.post(f"/gradio_api/{way}/{call}", json={"data": []})
            assert (answer.status_code, list(answer.json())) == (401, ["detail"])


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/mcp/", "/docs", "/openapi.json", "/gradio_api/file=/etc/passwd",
        "//config", "/./config", "/config/../config", "/CONFIG", "/%63onfig", "/login/../config",
        "/login/x", "/healthz/../config", "/healthz/config", "/gradio_api/heartbeat/x?login",
    ],
)  # fmt: skip
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "TRACE", "X"])
def test_no_spelling_gets_around_the_door(closed: Served, method: str, path: str) -> None:
    """Addresses that are not listed or oddly spelt, by any method, refuse a stranger."""
    with closed.client() as stranger:
        request = stranger.build_request(method, closed.address + path)
        request.url = httpx.URL(closed.address, raw_path=path.encode())
        assert stranger.send(request).status_code in {401, 404, 405}
        assert stranger.send(request).status_code == 401


@pytest.mark.parametrize(
    "cookie",
    ["", "x", "ann", "None", "Bearer ann", "\udcff".encode("utf-8", "surrogateescape").hex()],
)
def test_a_made_up_token_opens_nothing(closed: Served, cookie: str) -> None:
    """Only a token that was given out lets in; neither Gradio's cookie nor a user's name does."""
    with closed.client(cookie=f"{COOKIE}={cookie}; access-token={cookie}") as stranger:
        assert stranger.get("/config").status_code == 401
    with closed.client(authorization=f"Basic {cookie or ':'}") as stranger:
        assert stranger.get("/config").status_code == 401


def test_the_right_password_opens(closed: Served) -> None:
    """A user signs in with a cookie that scripts cannot read, and out for good."""
    with closed.client() as client:
        form = {"username": "ann", "password": PASSWORDS["ann"]}
        answer = client.post("/login", data=form)
        flags = answer.headers["set-cookie"].lower()
        assert all(flag in flags for flag in ("httponly", "samesite=lax", "path=/"))
        assert client.get("/gradio_api/user").json() == "ann"
        token = client.cookies[COOKIE]
        assert client.get("/logout").status_code == 200
        assert client.get("/gradio_api/user").status_code == 200
        assert client.post("/logout").headers["location"] == "login"
    with closed.client(cookie=f"{COOKIE}={token}") as client:
        assert client.get("/gradio_api/user").status_code == 401


def test_a_program_names_itself(closed: Served) -> None:
    """A program may send name and password with each request instead, and is sent no cookie."""
    with closed.client() as client:
        for _ in range(2):
            answer = client.get("/gradio_api/user", auth=("ann", PASSWORDS["ann"]))
            assert answer.json() == "ann"
            assert "set-cookie" not in answer.headers
        wrong = client.get("/gradio_api/user", auth=("ann", PASSWORDS["bob"]))
        assert wrong.status_code == 401


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
def test_a_wrong_password_is_told(closed: Served, locale: str) -> None:
    """A person reads in the own language that it was wrong, and what was typed is not shown."""
    with closed.client(accept="text/html", **{"accept-language": locale}) as client:
        answer = client.post("/login", data={"username": "<b>eve", "password": "<i>guess"})
    assert answer.status_code == 401
    assert 'role="alert"' in answer.text
    assert ("用户名或密码不对" in answer.text) is (locale == "zh-CN")
    assert "eve" not in answer.text
    assert "guess" not in answer.text


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe", b"username=ann", b"x" * 99_999, b"username=%00"]
)
def test_no_form_is_no_sign_in(closed: Served, body: bytes) -> None:
    """What is no filled-in form is a wrong password and nothing worse."""
    with closed.client() as client:
        assert client.post("/login", content=body).status_code in {401, 429}


def test_guesses_are_slowed_down(closed: Served) -> None:
    """After some wrong passwords a caller has to wait, even with the right one; others need not."""
    form = {"username": "bob", "password": "wrong password"}
    with closed.client(**{"x-forwarded-for": "203.0.113.9"}) as guesser:
        seen = [guesser.post("/login", data=form) for _ in range(7)]
        assert [one.status_code for one in seen] == [401] * 5 + [429] * 2
        assert int(seen[-1].headers["retry-after"]) > 1
        right = guesser.post("/login", data={**form, "password": PASSWORDS["bob"]})
        assert right.status_code == 429
    with closed.client(**{"x-forwarded-for": "203.0.113.10"}) as other:
        answer = other.post("/login", data={**form, "password": PASSWORDS["bob"]})
        assert answer.status_code == 200


def test_names_are_not_given_away_by_time(closed: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user who does not exist is refused in the words, and at the cost, of one who does."""
    answers, compared, real = [], [], passwords._HASHER
    with closed.client(**{"x-forwarded-for": "203.0.113.11"}) as client:
        for user in ("ann", "nobody", "ann", "nobody"):
            hasher = Mock(wraps=real)
            monkeypatch.setattr(passwords, "_HASHER", hasher)
            answer = client.post("/login", data={"username": user, "password": "x"})
            answers.append((answer.status_code, answer.text))
            compared.append(hasher.verify.call_count)
    assert len(set(answers)) == 1
    assert compared == [1] * 4
