"""What the browser runs by itself on events of the conversation."""

CLOSE = (
    "() => { document.dispatchEvent(new Event('restarted')); "
    "document.querySelector('#question textarea').focus(); }"
)
FOCUS = "() => document.querySelector('#question textarea').focus()"
KEEP = "(own) => { try { sessionStorage.conversation = own; } catch {} }"
RECALL = """(kept) => {
    try { return [kept, sessionStorage.conversation ?? "-"]; } catch { return [kept, "-"]; }
}"""  # "-" where the browser's tab has had none
