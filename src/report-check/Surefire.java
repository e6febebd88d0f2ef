import java.io.File;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;

/** Counts what Surefire's own parser reads in a directory of reports. */
public final class Surefire {
  private Surefire() {}

  public static void main(String[] args) throws Exception {
    SurefireReportParser parser =
        new SurefireReportParser(List.of(new File(args[0])), new NullConsoleLogger());
    int tests = 0;
    int failed = 0;
    int skipped = 0;
    for (ReportTestSuite suite : parser.parseXMLReportFiles()) {
      tests += suite.getNumberOfTests();
      failed += suite.getNumberOfFailures() + suite.getNumberOfErrors();
      skipped += suite.getNumberOfSkipped();
      if (suite.getTestCases().size() != suite.getNumberOfTests()) {
        throw new AssertionError(suite.getFullClassName() + ": " + suite.getTestCases().size());
      }
    }
    System.out.println(tests + " tests, " + failed + " failed, " + skipped + " skipped");
  }
}
