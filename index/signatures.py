"""Sketches articles, so that near copies among many are found without comparing every pair.

MinHash by rensa (fast similarity sketching, Dahlgaard et al. 2017) over runs of four letters, and
locality-sensitive hashing (Indyk and Motwani 1998) by sorting the bands of all signatures. When
rensa changes its hashes, `FORMAT` of the manifest is to be raised: old and new do not compare.
"""

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from index.reprints import Runs

Signatures = NDArray[np.uint32]
SLOTS = 96  # of a signature, kept in 384 bytes
ROWS = 3  # slots of a band: 32 bands find 99.8 % of the pairs that share 57 % of their runs
ALIKE = 0.4  # share of equal slots below which a pair is not worth the exact check
MIXING = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)


def signature(runs: Runs) -> bytes:
    """Return the MinHash signature of a text, `SLOTS` little-endian words of 32 bits."""
    (row,) = RMinHash.digest_matrix_from_flat_token_hashes(
        runs, [0, len(runs)], num_perm=SLOTS, seed=1
    ).to_rows()
    return np.array(row, "<u4").tobytes()


def candidates(signatures: Signatures, changed: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the rows of signatures that are much alike, each pair once, one of it changed.

    Of rows equal in a band each is paired with the next, so that a thousand copies make a chain
    and not half a million pairs.
    """
    found = [np.empty((0, 2), np.int64)]
    for at in range(0, SLOTS, ROWS):
        keys = sum(signatures[:, at + row] * MIXING[row] for row in range(ROWS))
        near = np.flatnonzero(np.isin(keys, keys[changed]))
        order = near[np.argsort(keys[near], kind="stable")]
        pairs = np.column_stack([order[:-1], order[1:]])[np.diff(keys[order]) == 0]
        pairs = pairs[changed[pairs].any(axis=1)]
        alike = np.mean(signatures[pairs[:, 0]] == signatures[pairs[:, 1]], axis=1)
        found.append(pairs[alike >= ALIKE])
    unique = np.unique(np.concatenate(found), axis=0)
    return [(one, other) for one, other in unique.tolist()]
