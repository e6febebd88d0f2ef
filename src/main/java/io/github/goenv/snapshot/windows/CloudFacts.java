package io.github.goenv.snapshot.windows;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * What is synchronised with a cloud.
 *
 * @param folders every synchronised folder that registry and provider files name
 * @param movedFolders known folders (Documents, Desktop, Pictures) that OneDrive has moved
 * @param dehydrated input files of the project and the module cache whose data is not on disk
 *     (RECALL_ON_DATA_ACCESS), the first few
 */
public record CloudFacts(
    Fact<List<SyncFolder>> folders,
    Fact<List<String>> movedFolders,
    Fact<List<String>> dehydrated) {}
