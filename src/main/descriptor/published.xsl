<?xml version="1.0" encoding="UTF-8"?>
<!--
  Maven reads the pom of a plugin in each build that has it: how this one is built and tested is of no use
  there. What the plugin is, whose, and which Maven it needs stays.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:pom="http://maven.apache.org/POM/4.0.0">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
  </xsl:template>

  <xsl:template match="comment()"/>
  <xsl:template match="pom:properties | pom:dependencyManagement | pom:dependencies | pom:build | pom:reporting | pom:profiles"/>
</xsl:stylesheet>
