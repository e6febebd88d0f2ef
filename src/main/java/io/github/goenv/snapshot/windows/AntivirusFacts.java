package io.github.goenv.snapshot.windows;

import io.github.goenv.fact.Fact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What scans and blocks.
 *
 * @param defender Microsoft Defender's state (WMI MSFT_MpComputerStatus); absent when it is not
 *     installed
 * @param products antivirus products registered with the security centre; absent on servers, which
 *     have none
 * @param exclusions Defender's exclusions; unknown without elevation
 * @param tamperProtected whether tamper protection is on
 * @param exclusionsProtected whether exclusions are tamper-protected ({@code TPExclusions})
 * @param controlledFolderAccess 0 off, 1 block, 2 audit
 * @param protectedFolders folders of controlled folder access, default ones included
 * @param smartAppControl 0 off, 1 enforce, 2 evaluation
 * @param asrRules actions of attack surface reduction rules by id: 0 off, 1 block, 2 audit, 6 warn
 * @param asOf when WMI gave the answers in it, in seconds since 1970, where they were kept by an
 *     earlier reading of the same boot; null when they are of this reading
 */
public record AntivirusFacts(
    Fact<DefenderStatus> defender,
    Fact<List<AntivirusProduct>> products,
    Fact<Exclusions> exclusions,
    Fact<Boolean> tamperProtected,
    Fact<Boolean> exclusionsProtected,
    Fact<Integer> controlledFolderAccess,
    Fact<List<String>> protectedFolders,
    Fact<Integer> smartAppControl,
    Fact<Map<String, Integer>> asrRules,
    @Nullable Long asOf) {}
