"""Knows the several names of one measure."""

NAMES = (
    ("GDP", "生产总值", "经济总量"),
    ("注册资本", "注册资金"),
    ("营业收入", "营收", "营业额"),
    ("净利润", "净利"),
    ("增长", "增速", "增幅", "增长率"),
    ("下降", "降低", "降幅"),
)  # each group names one measure; a word of it may stand inside a longer name


def names_of(measure: str) -> tuple[str, ...]:
    """Return all names of a measure, its own first; it alone where it has no other."""
    own = measure.lower()
    group = next((group for group in NAMES if any(own in _folded(one) for one in group)), ())
    return (measure, *(name for name in group if name.lower() != own))


def _folded(name: str) -> tuple[str, str]:
    """Return a name in small letters, and as that of a region."""
    return name.lower(), f"地区{name}"
