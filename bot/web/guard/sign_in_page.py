"""The page on which users sign in, and the one on which they sign out: no script, one style."""

from html import escape

from bot.web.frame import frame_words
from bot.web.guard.wording import words_for
from bot.web.wording import words_for_locale

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC",
  "Microsoft YaHei", sans-serif; }
body { max-width: 22rem; margin: 18vh auto 0; padding: 0 1.25rem; }
h1 { font-size: 1.35rem; }
label { display: block; margin: 1rem 0; }
input { display: block; box-sizing: border-box; width: 100%; margin-top: .25rem; padding: .6rem;
  font: inherit; border: 1px solid #7a8a83; border-radius: .25rem; }
button { padding: .6rem 1.25rem; font: inherit; color: #fff; background: #0f5a43; border: 0;
  border-radius: .25rem; cursor: pointer; }
:focus-visible { outline: 3px solid #2f9e78; outline-offset: 2px; }
[role=alert] { padding: .6rem .8rem; border-left: .25rem solid #b3261e; background: #b3261e1a; }
"""


def sign_in_markup(locale: str, fault: str = "") -> str:
    """Return the page that asks for name and password, with what went wrong before."""
    words = words_for(locale)
    told = f'<p role="alert">{escape(fault)}</p>' if fault else ""
    return _page(
        locale,
        words.sign_in,
        f'{told}<form method="post" action="login">'
        f'<label>{words.user}<input name="username" autocomplete="username" required autofocus>'
        f'</label><label>{words.password}<input name="password" type="password" '
        f'autocomplete="current-password" required></label>'
        f"<button>{words.sign_in}</button></form>",
    )


def sign_out_markup(locale: str, user: str) -> str:
    """Return the page on which a user signs out by a button."""
    words = words_for(locale)
    return _page(
        locale,
        words.sign_out,
        f"<p>{words.signed_in.format(user=escape(user))}</p>"
        f'<form method="post" action="logout"><button autofocus>{words.sign_out}</button></form>',
    )


def _page(locale: str, title: str, body: str) -> str:
    reader = words_for_locale(locale)
    name = frame_words(reader).name
    return (
        f'<!doctype html><html lang="{reader.lang}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title} · {name}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{name}</h1>{body}</main></body></html>"
    )
