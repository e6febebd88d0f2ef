<?xml version="1.0" encoding="UTF-8"?>
<!--
  Maven reads plugin.xml in each build that has this plugin: of a description the first sentence stays,
  for those who can set the parameter, and what Maven takes for granted goes: the defaults of its
  MojoDescriptor, and the type of a field, which the field has. "goenv:help" and docs/parameters.md have
  the whole texts.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="*"/>

  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
  </xsl:template>

  <xsl:template match="comment()"/>
  <xsl:template match="parameter/editable[. = 'true'] | parameter/required[. = 'false'] | parameter/since"/>
  <xsl:template match="/plugin/dependencies"/>
  <xsl:template match="parameter[editable = 'false']/description"/>
  <xsl:template match="configuration/*/@implementation"/>
  <xsl:template match="mojo/requiresDirectInvocation[. = 'false'] | mojo/requiresReports[. = 'false']
      | mojo/aggregator[. = 'false'] | mojo/requiresOnline[. = 'false'] | mojo/inheritedByDefault[. = 'true']
      | mojo/requiresProject[. = 'true']"/>

  <xsl:template match="mojo/description | parameter[not(editable = 'false')]/description">
    <description>
      <xsl:choose>
        <xsl:when test="contains(., '. ')"><xsl:value-of select="concat(substring-before(., '. '), '.')"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose>
    </description>
  </xsl:template>
</xsl:stylesheet>
