"""What a supervisor asks the server for: is it well, and what has it counted."""

import logging

from fastapi import FastAPI, Response
from fastapi.responses import JSONResponse

from bot.library import Library
from bot.web.observing.measures import CONTENT_TYPE
from bot.web.observing.observed import Observed
from index.manifest import UnusableIndexError, check_files, read_manifest

LOG = logging.getLogger(__name__)


def observing(app: FastAPI, library: Library) -> Observed:
    """Add `/healthz` and `/metrics` to an application; return what its questions go through."""
    observed = Observed(library)

    @app.get("/healthz")
    def healthz() -> Response:
        return health(library)

    @app.get("/metrics")
    def metrics() -> Response:
        text = observed.measures.text(library.index.manifest.generation)
        return Response(text, media_type=CONTENT_TYPE)

    return observed


def health(library: Library) -> Response:
    """Return the generation that is served, or 503 where the index on the disk cannot be read.

    The log says what is the matter with it, as a stranger has no use for the names of files.
    """
    try:
        manifest = read_manifest(library.folder)
        check_files(library.folder / manifest.generation, manifest, hashed=0)
    except (UnusableIndexError, OSError) as error:
        LOG.warning("index unreadable", extra={"fields": {"reason": str(error)}})
        reason = "索引无法读取 / the index cannot be read"
        return JSONResponse({"status": "failing", "reason": reason}, 503)
    return JSONResponse({"status": "ok", "generation": library.index.manifest.generation})
