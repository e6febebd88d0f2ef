package io.github.goenv.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How profiles are put together. */
class ProfileBuilderTest {
  private static final String[] FILES = {"a/a.go", "a/b.go", "z/a.go"};

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void countsAreSumsAndSetsAreUnions(int seed) throws Exception {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<CoverProfile> profiles = new ArrayList<>();
      Map<String, long[]> expected = new TreeMap<>();
      boolean same = random.nextBoolean();
      boolean set = !same;
      for (int i = 0, count = 1 + random.nextInt(4); i < count; i++) {
        CoverMode mode = same ? CoverMode.ATOMIC : CoverMode.values()[i % 2];
        profiles.add(profile(random, mode, expected));
      }
      set = !same && profiles.size() > 1 || profiles.get(0).mode() == CoverMode.SET;
      CoverProfile merged = merge(profiles);
      Map<String, long[]> actual = new TreeMap<>();
      for (Map.Entry<String, List<Block>> file : merged.files().entrySet()) {
        assertThat(file.getValue()).isSorted().doesNotHaveDuplicates();
        for (Block block : file.getValue()) {
          String key = file.getKey() + ":" + block.startLine();
          actual.put(key, new long[] {block.statements(), block.count()});
        }
      }
      assertThat(actual.keySet()).isEqualTo(expected.keySet());
      for (Map.Entry<String, long[]> each : expected.entrySet()) {
        long count = each.getValue()[1];
        assertThat(actual.get(each.getKey()))
            .as(each.getKey())
            .containsExactly(each.getValue()[0], set ? Math.min(1, count) : count);
      }
      // Whatever the order, and however often what is merged is merged.
      java.util.Collections.reverse(profiles);
      assertThat(merge(profiles)).isEqualTo(merged);
      assertThat(merge(List.of(merged))).isEqualTo(merged);
    }
  }

  private static CoverProfile merge(List<CoverProfile> profiles) throws BadProfile {
    ProfileBuilder builder = new ProfileBuilder();
    for (CoverProfile profile : profiles) {
      builder.add(profile);
    }
    return builder.build();
  }

  private static CoverProfile profile(Random random, CoverMode mode, Map<String, long[]> sums) {
    Map<String, List<Block>> files = new HashMap<>();
    for (int i = 0, count = random.nextInt(12); i < count; i++) {
      String file = FILES[random.nextInt(FILES.length)];
      int line = 1 + random.nextInt(6);
      long hits = mode == CoverMode.SET ? random.nextInt(2) : random.nextInt(5);
      // The statements of a place are the same in every run.
      Block block = new Block(line, 1, line, 9, line % 3, hits);
      files.computeIfAbsent(file, name -> new ArrayList<>()).add(block);
      sums.computeIfAbsent(file + ":" + line, key -> new long[] {line % 3, 0})[1] += hits;
    }
    return new CoverProfile(mode, files);
  }

  @Test
  void aSumThatDoesNotFitStaysTheLargestNumber() throws Exception {
    Block block = new Block(1, 1, 1, 9, 1, Long.MAX_VALUE - 1);
    CoverProfile profile = new CoverProfile(CoverMode.COUNT, Map.of("a/a.go", List.of(block)));
    assertThat(merge(List.of(profile, profile)).files().get("a/a.go").get(0).count())
        .isEqualTo(Long.MAX_VALUE);
  }
}
