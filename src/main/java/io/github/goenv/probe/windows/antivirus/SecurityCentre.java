package io.github.goenv.probe.windows.antivirus;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.WmiAnswer;
import io.github.goenv.probe.windows.api.WmiRow;
import io.github.goenv.snapshot.windows.AntivirusProduct;
import java.util.ArrayList;
import java.util.List;

/**
 * Antivirus products registered with the security centre. Windows Server has none, which says
 * nothing of what runs there.
 */
final class SecurityCentre {
  static final String NAMESPACE = "ROOT\\SecurityCenter2";
  static final String CLASS = "AntiVirusProduct";
  static final List<String> PROPERTIES = List.of("displayName", "productState");

  private SecurityCentre() {}

  static Fact<List<AntivirusProduct>> products(WmiAnswer.Rows answer) {
    Source source = Source.of(Source.Kind.WMI, CLASS);
    NativeFailure failure = answer.failure();
    if (failure != null) {
      return answer.isNotInstalled() ? Fact.absent(source) : failure.fact();
    }
    List<AntivirusProduct> products = new ArrayList<>();
    for (WmiRow row : answer.rows()) {
      String name = row.text("displayName");
      Long state = row.number("productState");
      if (state != null) {
        products.add(SecurityCentreState.product(name == null ? "" : name, state & 0xFFFFFFFFL));
      }
    }
    return Fact.known(products, source);
  }
}
