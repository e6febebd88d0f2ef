package io.github.goenv.verify;

import io.github.goenv.dirhash.FileName;
import io.github.goenv.dirhash.Hash1;
import io.github.goenv.dirhash.HashList;
import io.github.goenv.dirhash.NewlineInName;
import io.github.goenv.verify.Difference.Change;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which files of a toolchain differ from the published ones. */
public final class Comparison {
  private final ToolchainId id;
  private final ReadToolchain read;

  /** Of a toolchain. */
  public Comparison(ToolchainId id, ReadToolchain read) {
    this.id = id;
    this.read = read;
  }

  /** File by file with the list that was published. */
  public List<Difference> with(HashList published) {
    Map<String, String> ours = read.list().files();
    Map<String, Difference> found = new TreeMap<>();
    int skip = id.prefix().length() + 1;
    Map<String, String> theirs = published.files();
    for (Map.Entry<String, String> file : theirs.entrySet()) {
      String own = ours.get(file.getKey());
      if (!file.getValue().equals(own)) {
        add(found, file.getKey().substring(skip), own == null ? Change.MISSING : Change.CHANGED);
      }
    }
    for (String name : ours.keySet()) {
      if (!theirs.containsKey(name)) {
        add(found, name.substring(skip), Change.ADDED);
      }
    }
    for (String link : read.links()) {
      boolean known = theirs.containsKey(id.prefix() + "/" + link);
      add(found, link, known ? Change.LINK : Change.ADDED);
    }
    for (String copy : read.copies()) {
      add(found, copy, Change.CHANGED);
    }
    return new ArrayList<>(found.values());
  }

  /** What the hash does not have in it: links, and go.mod files that go has copied. */
  public List<Difference> beside() {
    return differences(List.of(), false);
  }

  private void add(Map<String, Difference> found, String path, Change change) {
    String shown = read.module() ? path : ModuleFile.shown(path);
    found.put(shown, Difference.of(shown, change));
  }

  /**
   * What differs, where the {@code h1:} alone tells it: without files that distributions do not
   * have by their names, or with the go.env that the Go team publishes, the hash is the published
   * one. So all other files are proved to be as published.
   *
   * @return null where no such set of files has this hash: which differ is unknown
   */
  public @Nullable List<Difference> provedBy(String sum) {
    Map<String, String> ours = read.list().files();
    int skip = id.prefix().length() + 1;
    for (boolean needed : new boolean[] {false, true}) {
      Map<String, String> kept = new LinkedHashMap<>();
      List<Difference> added = new ArrayList<>();
      for (Map.Entry<String, String> file : ours.entrySet()) {
        String path = file.getKey().substring(skip);
        if (ModuleFile.published(path, id.tools(), needed)) {
          kept.put(file.getKey(), file.getValue());
        } else {
          added.add(Difference.of(path, Change.ADDED));
        }
      }
      for (Map<String, String> each : List.of(kept, withKnownSettings(kept))) {
        if (sum(each).equals(sum)) {
          return differences(added, each != kept);
        }
      }
    }
    return null;
  }

  private List<Difference> differences(List<Difference> added, boolean settings) {
    Map<String, Difference> found = new TreeMap<>();
    added.forEach(each -> add(found, each.path(), each.change()));
    if (settings) {
      boolean there = read.list().files().containsKey(id.prefix() + "/" + ModuleFile.SETTINGS);
      add(found, ModuleFile.SETTINGS, there ? Change.CHANGED : Change.MISSING);
    }
    read.links().forEach(link -> add(found, link, Change.ADDED));
    read.copies().forEach(copy -> add(found, copy, Change.CHANGED));
    return new ArrayList<>(found.values());
  }

  private Map<String, String> withKnownSettings(Map<String, String> files) {
    Map<String, String> others = new LinkedHashMap<>(files);
    others.put(id.prefix() + "/" + ModuleFile.SETTINGS, KnownSettings.sha256());
    return others;
  }

  private static String sum(Map<String, String> files) {
    Hash1 hash = new Hash1();
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        hash.add(FileName.of(file.getKey()), HexFormat.of().parseHex(file.getValue()));
      }
    } catch (NewlineInName e) {
      throw new IllegalStateException(e); // it could not have been in the list
    }
    return hash.sum();
  }
}
