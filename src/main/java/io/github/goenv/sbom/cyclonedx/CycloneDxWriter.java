package io.github.goenv.sbom.cyclonedx;

import io.github.goenv.files.Sha256;
import io.github.goenv.sbom.Bill;
import io.github.goenv.sbom.Bill.Part;
import io.github.goenv.sbom.BillWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.json.BomJsonGenerator;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.BomReference;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Composition;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.LifecycleChoice;
import org.cyclonedx.model.Lifecycles;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.metadata.ToolInformation;

/**
 * Writes CycloneDX 1.6 as JSON. The serial number is made of what is written, so that the same bill
 * has the same one and another has another.
 */
public final class CycloneDxWriter implements BillWriter {

  /** One for any number of bills. */
  public CycloneDxWriter() {}

  @Override
  public String json(Bill bill) {
    Bom bom = bom(bill);
    bom.setSerialNumber(null);
    bom.setSerialNumber("urn:uuid:" + uuid(text(bom)));
    return text(bom) + "\n";
  }

  private static String text(Bom bom) {
    try {
      // Its own lines end as those of this system do.
      return new BomJsonGenerator(bom, Version.VERSION_16).toJsonString().replace("\r\n", "\n");
    } catch (GeneratorException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A UUID of one's own making (RFC 9562, version 8): the beginning of a SHA-256. */
  private static String uuid(String text) {
    MessageDigest digest = Sha256.start();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    String hex = Sha256.hex(digest);
    return hex.substring(0, 8)
        + "-"
        + hex.substring(8, 12)
        + "-8"
        + hex.substring(13, 16)
        + "-a"
        + hex.substring(17, 20)
        + "-"
        + hex.substring(20, 32);
  }

  private static Bom bom(Bill bill) {
    Bom bom = new Bom();
    bom.setVersion(1);
    bom.setMetadata(metadata(bill));
    List<Component> components = new ArrayList<>(bill.parts().size());
    Dependency all = new Dependency(bill.program().ref());
    Composition complete = new Composition();
    complete.setAggregate(Composition.Aggregate.COMPLETE);
    complete.addDependency(new BomReference(bill.program().ref()));
    Composition unknown = new Composition();
    unknown.setAggregate(Composition.Aggregate.UNKNOWN);
    for (Part part : bill.parts()) {
      components.add(component(part, Component.Type.LIBRARY));
      all.addDependency(new Dependency(part.ref()));
      unknown.addDependency(new BomReference(part.ref()));
    }
    bom.setComponents(components);
    List<Dependency> dependencies = new ArrayList<>();
    dependencies.add(all);
    bom.setDependencies(dependencies);
    // All that is in the program is listed; who of them needs whom it does not say.
    bom.setCompositions(List.of(complete, unknown));
    return bom;
  }

  private static Metadata metadata(Bill bill) {
    Metadata metadata = new Metadata();
    if (bill.time() != null) {
      metadata.setTimestamp(Date.from(bill.time()));
    } else {
      metadata.setTimestamp(null);
    }
    LifecycleChoice build = new LifecycleChoice();
    build.setPhase(LifecycleChoice.Phase.BUILD);
    Lifecycles lifecycles = new Lifecycles();
    lifecycles.setLifecycleChoice(List.of(build));
    metadata.setLifecycles(lifecycles);
    Component tool = new Component();
    tool.setType(Component.Type.APPLICATION);
    tool.setGroup("io.github.goenv");
    tool.setName("goenv-maven-plugin");
    tool.setVersion(bill.toolVersion());
    ToolInformation tools = new ToolInformation();
    tools.setComponents(List.of(tool));
    metadata.setToolChoice(tools);
    metadata.setComponent(component(bill.program(), Component.Type.APPLICATION));
    metadata.setProperties(properties(bill.properties()));
    return metadata;
  }

  private static Component component(Part part, Component.Type type) {
    Component component = new Component();
    component.setType(type);
    component.setBomRef(part.ref());
    component.setName(part.name());
    component.setVersion(part.version());
    if (part.purl() != null) {
      component.setPurl(part.purl());
    }
    if (type == Component.Type.LIBRARY) {
      component.setScope(Component.Scope.REQUIRED);
    }
    if (part.sha256() != null) {
      component.setHashes(List.of(new Hash(Hash.Algorithm.SHA_256, part.sha256())));
    }
    if (!part.properties().isEmpty()) {
      component.setProperties(properties(part.properties()));
    }
    return component;
  }

  private static List<Property> properties(List<Bill.Property> all) {
    List<Property> properties = new ArrayList<>(all.size());
    for (Bill.Property each : all) {
      properties.add(new Property(each.name(), each.value()));
    }
    return properties;
  }
}
