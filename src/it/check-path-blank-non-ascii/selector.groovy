// Where the locale is POSIX, Java itself cannot name such a directory.
java.nio.charset.Charset.forName(System.getProperty('sun.jnu.encoding')).newEncoder().canEncode('mein Projekt é 项目')
