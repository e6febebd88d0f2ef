package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.SnapshotJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A healthy Windows machine on which every fact of one depth is denied to this account. */
class AccessDeniedEverywhereTest {
  private static final String DENIED =
      "{unknown: {key: 'windows.access-denied', args: {subject: 'it', function: 'CreateFileW'}}}";

  private int replaced;

  /** Facts lie in facts: those {@code depth} levels down are replaced. */
  private JsonElement denied(JsonElement json, int depth) {
    if (json instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(each -> copy.add(denied(each, depth)));
      return copy;
    }
    if (!(json instanceof JsonObject object)) {
      return json;
    }
    boolean known = object.has("value") && object.has("source") && object.size() == 2;
    if (depth == 0 && (known || object.has("absent"))) {
      replaced++;
      return new Gson().fromJson(DENIED, JsonObject.class);
    }
    JsonObject copy = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      copy.add(entry.getKey(), denied(entry.getValue(), known ? depth - 1 : depth));
    }
    return copy;
  }

  private static List<String> findings(List<Result> results) {
    return results.stream()
        .filter(result -> result.outcome() == Outcome.FAIL)
        .map(result -> result.id() + " " + result.subject())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void leavesUnknownsWithThatReasonAndNoFinding(int depth) throws IOException {
    JsonObject machine =
        new Gson().fromJson(SnapshotBuilder.text("windows-healthy"), JsonObject.class);
    String json = denied(machine, depth).toString();
    assertThat(replaced).as("facts of depth %d", depth).isPositive();

    List<Result> results = Judgement.of(SnapshotJson.read(json), Policies.standard("2026-11-23"));

    assertThat(findings(results))
        .as("nothing but what is found when everything is known")
        .isSubsetOf(
            findings(
                Judgement.of(
                    SnapshotBuilder.machine("windows-healthy").build(),
                    Policies.standard("2026-11-23"))));
    assertThat(results).extracting(Result::outcome).doesNotContain(Outcome.CRASHED);
    assertThat(results)
        .filteredOn(result -> result.outcome() == Outcome.UNKNOWN)
        .filteredOn(result -> !result.message().key().equals("windows.access-denied"))
        .extracting(result -> result.id() + ": " + result.message().key())
        .allMatch(
            each ->
                // which Windows shows to administrators only, in any case
                each.startsWith("av.exclusion") && each.endsWith(": antivirus.fact.hidden")
                    || each.equals("av.asr: antivirus.fact.rules-hidden"));
    if (depth == 0) {
      for (Result result : results) {
        CheckDefinition check = Catalogue.find(result.id());
        if (check != null && check.scope() == CheckDefinition.Scope.WINDOWS) {
          assertThat(result.outcome()).as(result.id()).isNotEqualTo(Outcome.PASS);
        }
      }
    }
  }
}
