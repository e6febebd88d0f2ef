"""Compares what a collector has received with the reports that the goals wrote."""

import json
import pathlib
import sys

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


def attributes(of):
    return {a["key"]: next(iter(a["value"].values()), None) for a in of.get("attributes", [])}


def main(received, reports):
    spans, logs, metrics, services = [], [], [], set()
    for line in pathlib.Path(received).read_text().splitlines():
        data = json.loads(line)
        for kind, scope, inner, into in (
            ("resourceSpans", "scopeSpans", "spans", spans),
            ("resourceLogs", "scopeLogs", "logRecords", logs),
            ("resourceMetrics", "scopeMetrics", "metrics", metrics),
        ):
            for resource in data.get(kind, []):
                services.add(attributes(resource["resource"]).get("service.name"))
                for each in resource[scope]:
                    into.extend(each.get(inner, []))
    problems = []

    def hold(what, truth):
        print(f"  {'ok' if truth else 'WRONG'}: {what}")
        if not truth:
            problems.append(what)

    print(f"The collector received {len(spans)} spans, {len(logs)} log records, {len(metrics)} metrics")
    hold("one service, as OTEL_SERVICE_NAME says", services == {"collector-check"})
    hold("all spans in the trace of TRACEPARENT", {s["traceId"] for s in spans} == {TRACE})
    roots = [s for s in spans if s.get("parentSpanId") == "00f067aa0ba902b7"]
    names = sorted(s["name"].split()[0] for s in roots)
    hold(f"a span for each goal below that of TRACEPARENT: {', '.join(names)}", names == ["goenv:build", "goenv:doctor", "goenv:test"])
    ids = {s["spanId"] for s in spans}
    hold("each other span below one of these", all(s.get("parentSpanId") in ids for s in spans if s not in roots))
    report = json.loads((pathlib.Path(reports) / "report.json").read_text())
    told = [r for r in report["results"] if r["outcome"] in ("fail", "unknown", "crashed")]
    hold(f"a log record for each of {len(told)} findings and unknown results", len(logs) == len(told))
    sent = {(attributes(r)["goenv.check.id"], attributes(r)["goenv.result.fingerprint"]) for r in logs}
    hold("with the same ids and fingerprints", sent == {(r["id"], r["fingerprint"]) for r in told})
    for goal in ("build", "test"):
        file = next(pathlib.Path(reports).glob(goal + "-*.json"))
        actions = [a for a in json.loads(file.read_text())["actions"] if a["startMs"] is not None and a["endMs"] is not None and a["stage"] and not a["cached"]]
        root = next(s for s in roots if s["name"].startswith("goenv:" + goal))
        stages = {s["spanId"] for s in spans if s.get("parentSpanId") == root["spanId"]}
        inner = [s for s in spans if s.get("parentSpanId") in stages]
        hold(f"a span for each of {len(actions)} actions of {file.name}", len(inner) == len(actions) > 0)
    points = {m["name"]: m["histogram"]["dataPoints"] for m in metrics}
    hold("durations of check, build, test and stages: " + ", ".join(sorted(points)), {"goenv.check.duration", "goenv.build.duration", "goenv.test.duration", "goenv.stage.duration"} <= points.keys())
    sys.exit(1 if problems else 0)


main(*sys.argv[1:])
