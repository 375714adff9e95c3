"""Reads and describes calendars with python3-caldav; prints what it has seen as JSON."""
import datetime
import json
import sys

import caldav
from caldav.elements import dav, ical


def shown(item):
    [component] = [each for each in item.icalendar_instance.walk() if each.name in ("VEVENT", "VTODO")]
    texts = {name: str(component[name.upper()]) for name in ("uid", "summary", "description")}
    return {"url": str(item.url), "component": component.name, **texts}


def read(calendar):
    [component] = calendar.get_supported_components()
    query = calendar.events if component == "VEVENT" else lambda: calendar.todos(include_completed=True)
    hour = datetime.datetime(2026, 5, 1, tzinfo=datetime.timezone.utc)
    later = calendar.search(
        start=hour + datetime.timedelta(hours=2),
        end=hour + datetime.timedelta(hours=5),
        **({"event": True} if component == "VEVENT" else {"todo": True, "include_completed": True}),
    )
    synced = calendar.objects_by_sync_token(load_objects=True)
    before = calendar.get_properties([dav.DisplayName(), ical.CalendarColor()])
    calendar.set_properties([dav.DisplayName("Ünï & <b> of " + before["{DAV:}displayname"])])
    after = calendar.get_properties([dav.DisplayName()])
    return {
        "url": str(calendar.url),
        "component": component,
        "title": before["{DAV:}displayname"],
        "color": before["{http://apple.com/ns/ical/}calendar-color"],
        "newTitle": after["{DAV:}displayname"],
        "queried": [shown(item) for item in query()],
        "later": sorted(str(item.icalendar_component["UID"]) for item in later),
        "synced": [shown(item) for item in synced],
        "syncToken": synced.sync_token,
    }


principal = caldav.DAVClient(url=sys.argv[1]).principal()
json.dump({"principal": str(principal.url), "calendars": [read(each) for each in principal.calendars()]}, sys.stdout)
