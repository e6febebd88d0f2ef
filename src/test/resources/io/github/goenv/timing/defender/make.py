#!/usr/bin/env python3
"""Writes the fixtures of this folder from one set of made-up scans. README.md says what is copied from where."""
import csv
import io
import json
import random
from pathlib import Path

HOME = Path(__file__).parent
TOOLS = r"C:\Program Files\Go\pkg\tool\windows_amd64"
PROGRAMS = [  # path, scans, ticks at most
    (TOOLS + r"\compile.exe", 61, 900_000),
    (TOOLS + r"\asm.exe", 14, 300_000),
    (TOOLS + r"\link.exe", 3, 9_000_000),
    (r"C:\Program Files\Go\bin\go.exe", 90, 200_000),
    (r"C:\Program Files (x86)\Microsoft Visual Studio\VC\bin\link.exe", 2, 4_000_000),
    (r"C:\work\tools\compile.exe", 1, 700_000),
    (r"C:\mingw64\bin\x86_64-w64-mingw32-gcc.exe", 5, 800_000),
    (r"C:\Windows\explorer.exe", 7, 100_000),
    (r"C:\Windows\System32\svchost.exe", 4, 60_000),
    ("pid:4711,ProcessStart:134091468000000000", 2, 50_000),
]
# 2026-11-23T13:00:00Z in ticks since 1601.
START = 116_444_736_000_000_000 + 1_795_438_800 * 10_000_000


def scans():
    rng = random.Random(29803)
    rows = []
    for path, count, most in PROGRAMS:
        for i in range(count):
            duration = rng.randint(500, most)
            begin = START + rng.randint(0, 100_000_000)
            rows.append((path, begin, duration, 1000 + i))
    return sorted(rows, key=lambda row: -row[2])


SCANS = scans()


def milli(ticks, comma=False):
    text = f"{ticks // 10_000}.{ticks % 10_000:04d}ms"
    return text.replace(".", ",") if comma else text


def span(ticks):
    seconds, rest = divmod(ticks, 10_000_000)
    text = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return text + (f".{rest:07d}" if rest else "")


def net(ticks):
    """A TimeSpan by its properties, as ConvertTo-Json of Windows PowerShell 5 has it."""
    return {
        "Ticks": ticks, "Days": 0, "Hours": 0, "Milliseconds": ticks // 10_000 % 1000,
        "Minutes": 0, "Seconds": ticks // 10_000_000 % 60, "TotalDays": ticks / 864e9,
        "TotalHours": ticks / 36e9, "TotalMilliseconds": ticks / 1e4,
        "TotalMinutes": ticks / 6e8, "TotalSeconds": ticks / 1e7,
    }


def date(ticks):
    return f"/Date({(ticks - 116_444_736_000_000_000) // 10_000})/"


def raw(ticks):
    return ticks


def scan(row, time=raw, moment=raw):
    path, begin, duration, pid = row
    out = {
        "ScanType": "RealTimeScan", "StartTime": moment(begin), "EndTime": moment(begin + duration),
        "Duration": time(duration), "Reason": "OnClose", "SkipReason": "Not skipped",
        "Path": rf"C:\Users\dev\AppData\Local\go-build\{pid % 256:02x}\x-d", "ProcessPath": path,
    }
    if not path.startswith("pid"):
        image = path.rsplit("\\", 1)[-1]
        out |= {"Image": image, "ProcessId": pid, "ProcessName": f"{image} ({pid})"}
    else:
        out |= {"ProcessId": pid}
    return out


def process(path, time=raw, nested=0, moment=raw):
    rows = [row for row in SCANS if row[0] == path]
    durations = sorted(row[2] for row in rows)
    out = {
        "Count": len(rows), "TotalDuration": time(sum(durations)), "MinDuration": time(durations[0]),
        "AverageDuration": time(sum(durations) // len(rows)), "MaxDuration": time(durations[-1]),
        "MedianDuration": time(durations[len(rows) // 2]), "ProcessPath": path,
    }
    if nested:
        out["Scans"] = [scan(row, time, moment) for row in rows[:nested]]
    return out


def processes(time=raw, nested=0, moment=raw):
    paths = sorted({row[0] for row in SCANS}, key=lambda path: -sum(r[2] for r in SCANS if r[0] == path))
    return [process(path, time, nested, moment) for path in paths]


def write(name, text, encoding="utf-8"):
    (HOME / name).write_bytes(text.replace("\n", "\r\n").encode(encoding))


def seven(value):
    return json.dumps(value, indent=2) + "\n"


def five(value):
    return json.dumps(value, indent=4, separators=(",", ":  ")).replace("/Date(", "\\/Date(").replace(")/", ")\\/") + "\n"


def table(rows, separator=",", head=""):
    out = io.StringIO()
    columns = list(rows[0])
    writer = csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([row.get(column, "") for column in columns])
    return head + out.getvalue()


BOM = "\ufeff"
german = lambda ticks: milli(ticks, comma=True)
write("raw-7.json", seven({"TopProcesses": processes(nested=3)}))
write("raw-5-redirected.json", BOM + five({"TopProcesses": processes(nested=3)}), "utf-16-le")
write("raw-5-bigendian.json", BOM + five({"TopProcesses": processes(nested=3)}), "utf-16-be")
write("raw-overview.json", seven({
    "TopProcesses": processes(), "TopScans": [scan(row) for row in SCANS[:20]],
    "Overview": {"StartTime": START - 50_000_000, "EndTime": START + 300_000_000, "PerfHints": ["made up"]},
}))
rows = processes(net, 1, date)
write("objects-5.json", five({"TopProcesses": {"value": rows, "Count": len(rows)}}))
write("text-7.json", seven({"TopProcesses": processes(milli)}))
write("text-de.json", BOM + seven({"TopProcesses": processes(german)}))
write("list-span.json", seven(processes(span)))
write("one.json", seven(process(TOOLS + r"\link.exe", net)))
write("processes.csv", table(processes(milli)))
write("processes-type.csv", table(processes(milli), head="#TYPE MpPerformanceReport.ScannedProcessStats\n"), "ascii")
write("processes-de.csv", BOM + table(processes(german), ";"))
write("processes-raw.csv", table(processes()))
write("processes-span.csv", BOM + table(processes(span), "\t"), "utf-16-le")
write("mpcmdrun.json", json.dumps({"TopProcesses": [
    {("Process" if key == "ProcessPath" else key): value for key, value in row.items()} for row in processes()]}))
write("scans.json", seven({"TopScans": [scan(row) for row in SCANS]}))
write("scans.csv", table([scan(row) for row in SCANS]))
write("scans-de.csv", BOM + table([scan(row, german, lambda ticks: "23.11.2026 14:00:01") for row in SCANS], ";"))
names = [{"Count": row["Count"], "TotalDuration": row["TotalDuration"],
          "ProcessName": row["ProcessPath"].rsplit("\\", 1)[-1]} for row in processes(milli)]
write("names.csv", table(names))
write("shallow.json", seven({"TopProcesses": [
    "@{Count=61; TotalDuration=27431543; ProcessPath=C:\\Program Files\\Go\\bin\\go.exe}"]}))
