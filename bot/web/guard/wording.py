"""What those are told who sign in, or who are turned away."""

from dataclasses import dataclass

from bot.web.wording import in_language


@dataclass(frozen=True, slots=True)
class Words:
    """The texts in one language."""

    sign_in: str
    sign_out: str
    user: str
    password: str
    signed_in: str
    wrong: str
    often: str
    unknown: str
    foreign: str
    tab: str
    fetching: str
    host: str
    busy: str
    large: str
    unsized: str
    form: str
    failed: str


CHINESE = Words(
    sign_in="登录",
    sign_out="退出登录",
    user="用户名",
    password="密码",  # noqa: S106  the label
    signed_in="当前用户：{user}",
    wrong="用户名或密码不对。",
    often="尝试次数过多，请 {seconds} 秒后再试。",
    unknown="请先登录：刷新网页。",
    foreign="拒绝来自其他网站的请求。",
    tab="这个标签页属于另一位用户，请刷新网页。",
    fetching="本机不抓取网址，请先上传文件。",
    host="只接受以 localhost 或 127.0.0.1 访问；要以其他名称提供服务，请加 --auth-file。",
    busy="服务繁忙，请 {seconds} 秒后再试。",
    large="请求过大，上限 {size} MB。",
    unsized="请求须带 Content-Length。",
    form="此处不接收表单，文件请上传到 /gradio_api/upload。",
    failed="出错了，请检查请求后再试。",
)

ENGLISH = Words(
    sign_in="Sign in",
    sign_out="Sign out",
    user="User name",
    password="Password",  # noqa: S106
    signed_in="Signed in as {user}",
    wrong="User name or password is wrong.",
    often="Too many attempts; please try again in {seconds} s.",
    unknown="Please sign in: reload the page.",
    foreign="Requests from other sites are refused.",
    tab="This tab belongs to another user; please reload the page.",
    fetching="No web address is fetched; please upload the file first.",
    host="Only localhost and 127.0.0.1 are answered; other names need --auth-file.",
    busy="Busy; please try again in {seconds} s.",
    large="The request is over the limit of {size} MB.",
    unsized="A request needs a Content-Length.",
    form="No form is taken here; please upload files to /gradio_api/upload.",
    failed="Something went wrong; please check the request and try again.",
)


def words_for(locale: str) -> Words:
    """Return the texts in the language that an Accept-Language header asks for."""
    return in_language(locale, CHINESE, ENGLISH)
