"""What a package of the user's own, or `models`, adds by name: scorers of seams and proofreaders.

Takes an entry point group and a name, gives what stands there.
"""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import Any


class PluginError(ValueError):
    """A plug-in that is not there or cannot be loaded; the message says which and why."""


def load_plugin(group: str, name: str, kind: str) -> Any:
    """What the entry point `name` of a group names; `kind` says in messages what it should be.

    A class is one that is made ready by calling it. Raises `PluginError` where there is none of that name, it cannot
    be made ready, or it is nothing to call.
    """
    points = entry_points(group=group)
    for point in points:
        if point.name != name:
            continue
        try:
            plugin = point.load()
            # What has to be made ready first, a model, is named by its class.
            plugin = plugin() if isinstance(plugin, type) else plugin
        except PluginError:
            raise
        except Exception as error:  # whatever a user's package does when it is imported
            raise PluginError(f"{kind} {name!r} cannot be loaded: {error}") from None
        if callable(plugin):
            return plugin
        raise PluginError(f"{kind} {name!r} is nothing that can be called")
    known = ", ".join(sorted(point.name for point in points)) or "none"
    raise PluginError(f"no package names a {kind} {name!r} in {group}; there are: {known}")
