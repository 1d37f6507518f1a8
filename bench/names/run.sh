#!/bin/sh
# Figures of docs/linking.md, "Names". After: mvn -pl linker -am test-compile. Uses ../shared where it is there.
cd "$(dirname "$0")/../.." || exit 1
cases=../shared/data/names/name_bench
[ -d "$cases" ] || cases=/work/shared/data/names/name_bench
run="${JAVA_HOME:+$JAVA_HOME/bin/}java -Dstdout.encoding=UTF-8 -cp linker/target/classes:linker/target/test-classes"
[ -d "$cases" ] && $run org.durumi.linker.name.NameCases "$cases/cases.csv" "$cases/run_data/logicv2-frozen.csv"
$run org.durumi.linker.name.NameVariants
$run org.durumi.linker.name.NameSpeed
