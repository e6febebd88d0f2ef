package io.github.goenv.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordNameTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00:00Z, 20261123T100000.000Z.json.gz",
    "2026-11-23T10:00:00.123999999Z, 20261123T100000.123Z.json.gz",
    "1970-01-01T00:00:00Z, 19700101T000000.000Z.json.gz",
    "1969-12-31T23:59:59.999Z, 19691231T235959.999Z.json.gz",
    "-0001-01-01T00:00:00Z, 00000101T000000.000Z.json.gz",
    "+12345-06-07T08:09:10Z, 99990607T080910.000Z.json.gz",
  })
  void isTheTime(Instant moment, String file) {
    assertThat(RecordName.of(moment, RecordName.Kind.ENDED).file()).isEqualTo(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20261123T100000.000Z.json.gz",
        "20261123T100000.000Z-2.json.gz",
        "20261123T100000.000Z-10000.json.gz",
        "20261123T100000.000Z-unfinished.json.gz",
        "20261123T100000.000Z-idle.json.gz",
        "20261123T100000.000Z-3-unfinished.json.gz",
      })
  void readsWhatItWrites(String file) {
    RecordName name = RecordName.parse(file);
    assertThat(name).isNotNull();
    assertThat(name.file()).isEqualTo(file);
    assertThat(name.snapshot()).isEqualTo(file.replace(".json", ".snapshot.json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".json.gz",
        "notes.txt",
        "20261123T100000.000Z.json",
        "20261123T100000.000Z.snapshot.json.gz",
        "20261123T100000.000Z-.json.gz",
        "20261123T100000.000Z-1.json.gz",
        "20261123T100000.000Z-0.json.gz",
        "20261123T100000.000Z-02.json.gz",
        "20261123T100000.000Z-9999999.json.gz",
        "20261123T100000.000Z-mine.json.gz",
        "20261123T100000.000Zx.json.gz",
        "2026112AT100000.000Z.json.gz",
        ".20261123T100000.000Z.json.gz.1-2-3.tmp",
      })
  void knowsWhatIsNotOurs(String file) {
    assertThat(RecordName.parse(file)).isNull();
  }

  @Test
  void sortsByTime() {
    Random random = new Random(11);
    List<RecordName> names = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      names.add(
          RecordName.of(
              Instant.ofEpochMilli(1_700_000_000_000L + i * 777L), RecordName.Kind.ENDED));
    }
    RecordName last = names.get(names.size() - 1);
    names.add(last.next());
    for (int i = 0; i < 9; i++) {
      names.add(names.get(names.size() - 1).next());
    }
    List<RecordName> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);
    Collections.sort(shuffled);
    assertThat(shuffled).isEqualTo(names);
  }
}
