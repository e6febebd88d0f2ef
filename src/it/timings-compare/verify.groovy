import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').getText('UTF-8')
File goenv = new File(basedir, 'target/goenv')

// Both builds left a record, with the machine as check had read it.
File records = new File(goenv, 'records').listFiles()[0]
assert records.list().findAll { it.endsWith('Z.json.gz') }.size() == 2
assert records.list().findAll { it.endsWith('Z.snapshot.json.gz') }.size() == 2

// In the language that was asked for, as the page.
assert log =~ /与 20\d\d-.* 的构建对比：之前 [0-9.]+ m?s（/
assert log =~ /go build：之前 .*，现在 .*-X=main.version=2/
assert log =~ /因编译选项或设置有变化（不同的是：-ldflags）而编译：1 个（example\.com\/app）/

// The page and the trace.
File html = goenv.listFiles().find { it.name ==~ /build-.*\.html/ }
String page = html.getText('UTF-8')
assert page.startsWith('<!DOCTYPE html>') || page.startsWith('<!doctype html>')
assert page.contains('lang="zh-CN"') || page.contains('lang="zh')
assert page.contains('example.com/app')
assert !(page =~ /(src|href)="https?:/)
Map trace = new JsonSlurper().parse(goenv.listFiles().find { it.name ==~ /build-.*\.trace\.json/ }, 'UTF-8')
assert trace.traceEvents.any { it.ph == 'X' || it.ph == 'B' }

// What cannot be is refused in words.
assert log =~ /nothing\.json cannot be used: no such file/
assert log.contains('goenv.timing.maxRegression=much is not possible: specify a percentage such as 20%')
assert log =~ /no build has left a record in .*elsewhere/
assert !log.contains('\tat ')

// goenv:compare of this machine with itself at the newest build, and with another one
assert log =~ /Before: .*target.goenv.records.*\.snapshot\.json\.gz: /
assert log =~ /After: this machine: /
def same = new JsonSlurper().parse(new File(basedir, 'target/goenv/compare.json'))
assert same.before.goVersion == same.after.goVersion
def other = new JsonSlurper().parse(new File(basedir, 'other/compare.json'))
assert other.before.os == 'windows'
assert other.after.os == same.after.os
assert !other.facts.isEmpty()
assert log.contains('之后：本机（')
return true
