"""Tests that users reach neither each other's conversations nor each other's tabs."""

import httpx

from bot.answer import Conversation
from bot.records.conversations import new_id, owner_of
from bot.web.guard.tabs import named
from tests.bot.web.guard.visiting import Served, called

SECRET = "全社会研发投入强度是多少？"  # noqa: S105  a question


def keep(closed: Served) -> str:
    """Keep a conversation of ann's and return its id."""
    key, owner = new_id(), owner_of("ann", "")
    assert owner
    answer = closed.library.assistant.ask(SECRET)
    closed.conversations.save(owner, key, Conversation((answer,)))
    return key


def test_an_id_opens_the_owners_only(closed: Served, ann: httpx.Client, bob: httpx.Client) -> None:
    """Who knows the id of another's conversation can neither open, delete nor list it."""
    key = keep(closed)
    opened = {"act": "open", "name": key}
    assert SECRET in called(ann, "history", opened, new_id()).text
    for act in ("open", "delete", "undo"):
        answer = called(bob, "history", {"act": act, "name": key}, new_id())
        assert answer.status_code == 200
        assert SECRET not in answer.text
    assert SECRET in called(ann, "history", opened, new_id()).text


def test_no_header_passes_for_another(closed: Served, bob: httpx.Client) -> None:
    """A browser's id, or a name in a header, does not make bob another."""
    key = keep(closed)
    forged = {"reports_browser": "0" * 32, "access-token": "ann"}
    bob.cookies.update(forged)
    bob.headers.update({"x-user": "ann", "x-forwarded-user": "ann", "remote-user": "ann"})
    assert SECRET not in called(bob, "history", {"act": "open", "name": key}, new_id()).text


def test_a_tab_is_its_users(closed: Served, ann: httpx.Client, bob: httpx.Client) -> None:
    """The id of ann's tab gives bob nothing of what is open in it, by whatever address."""
    tab = new_id()
    assert SECRET in called(ann, "history", {"act": "open", "name": keep(closed)}, tab).text
    assert called(bob, "history", {"act": "export", "name": "md"}, tab).status_code == 403
    for path in (
        f"/gradio_api/deep_link?session_hash={tab}",
        f"/gradio_api/queue/data?session_hash={tab}",
        f"/gradio_api/heartbeat/{tab}",
    ):
        assert bob.get(path).status_code == 403
    for path in ("queue/join", "cancel", "reset", "component_server", "call/ask", "run/ask"):
        sent = {"data": [], "session_hash": tab, "fn_index": 0, "event_id": "x"}
        assert bob.post(f"/gradio_api/{path}", json=sent).status_code == 403
    exported = called(ann, "history", {"act": "export", "name": "md"}, tab)
    assert exported.status_code == 200


def test_a_form_names_no_tab(ann: httpx.Client, bob: httpx.Client) -> None:
    """Bob reaches ann's tab by no form, nor by JSON that is called one."""
    tab = new_id()
    assert called(ann, "history", {"act": "open", "name": "x"}, tab).status_code == 200
    asked = {"data": "", "component_id": "1", "session_hash": tab, "fn_name": "x"}
    path = "/gradio_api/component_server"
    assert bob.post(path, json=asked).status_code == 403
    for kind in ("multipart/x", "Multipart/X", "multipart/form-data; boundary=b"):
        assert bob.post(path, json=asked, headers={"content-type": kind}).status_code == 415
    assert bob.post(path, data=asked, files={"files": ("a.txt", b"x")}).status_code == 415


def test_who_opens_anothers_tab_is_told(ann: httpx.Client, bob: httpx.Client) -> None:
    """Bob reads in his own language that the tab is another's and what to do."""
    tab = new_id()
    assert called(ann, "history", {"act": "open", "name": "x"}, tab).status_code == 200
    for locale, told in (("zh-CN", "标签页属于另一位用户"), ("en", "belongs to another user")):
        answer = bob.get(f"/gradio_api/heartbeat/{tab}", headers={"accept-language": locale})
        assert answer.status_code == 403
        assert told in answer.json()["detail"]


def test_a_tab_is_named_once_in_any_spelling(ann: httpx.Client, bob: httpx.Client) -> None:
    """Escapes in JSON or in the address do not hide the tab; what is no object names none."""
    address = {"query_string": b"a=1&session%5fhash=x", "path": "/gradio_api/heartbeat/y"}
    assert [*named(address, {"session_hash": "z"})] == ["x", "y", "z"]
    plain = {"query_string": b"", "path": "/"}
    for given in (None, [1], {"session_hash": 7}):
        assert [*named(plain, given)] == []
    tab = new_id()
    assert called(ann, "history", {"act": "open", "name": "x"}, tab).status_code == 200
    hidden = rb'{"data": [], "fn_index": 0, "session\u005fhash": "%s"}' % tab.encode()
    kind = {"content-type": "application/json"}
    assert bob.post("/gradio_api/queue/join", content=hidden, headers=kind).status_code == 403
