"""Codes of Windows in the logs of a fleet, found by Faultbook where Spark has the logs.

    spark-submit faultbook_spark.py lines --input LOGS --output TABLE      lines of text
    spark-submit faultbook_spark.py files --input FILES --output TABLE     zips, cabs, event logs, dumps, logs in any encoding

Both write TABLE/hits, partitioned by day, and TABLE/counts, by code, machine and day. In a notebook import `annotate`,
`hits_of_lines`, `hits_of_files` and `counts` instead. Only DataFrames are used, no RDDs: it runs wherever `mapInArrow` does.
Each executor needs Node and `faultbook`: `--faultbook` says how it is called there.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
import threading

from pyspark import cloudpickle
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, StringType, StructField, StructType

# Executors need not have this file.
cloudpickle.register_pickle_by_value(sys.modules[__name__])

CODE = StructType([StructField(name, StringType()) for name in ("code", "extend", "name", "outcome", "article", "family")])

# What `faultbook scan --json` says of a place; other rows say what a file is.
SCANNED = "file string, line long, code string, extend string, name string, outcome string, articles array<string>"

# It ends so where something could not be read, has said what, and has read the rest.
NOT_READ = 3


def annotate(frame: DataFrame, field: str, file: str | None = None, command: str = "faultbook") -> DataFrame:
    """The rows in which there are codes, with one more column `codes`, an array of code, extend, name, outcome, article and family.

    `field` is the column with the text, `file` the one with the name of its log, where there is one.
    """
    call = [*shlex.split(command), "annotate", "--found", "--field", field, *(["--file", file] if file else [])]
    # The text of all rows of a batch is one piece of memory then, with a line end behind each record.
    records = frame.select(F.concat(F.to_json(F.struct("*")), F.lit("\n")).alias("record"))
    found = records.mapInArrow(lambda batches: _through(call, batches), "record string")
    schema = StructType([*frame.schema.fields, StructField("codes", ArrayType(CODE))])
    return found.select(F.from_json("record", schema).alias("row")).select("row.*")


def hits_of_lines(spark: SparkSession, path: str, machine: str | None = None, command: str = "faultbook") -> DataFrame:
    """A hit a row, of the text files below a folder. The day is the one that a line begins with, else that of its file."""
    lines = spark.read.option("recursiveFileLookup", True).text(path)
    # What is done for each line is cheap; the rest only for those with codes.
    file = _decoded("_metadata.file_path").alias("file")
    changed = F.unix_seconds("_metadata.file_modification_time").alias("changed")
    found = annotate(lines.select("value", file, changed), "value", "file", command)
    written = F.translate(F.regexp_extract("value", r"^\W?(\d{4}([-/])\d\d\2\d\d)\b", 1), "/", "-")
    day = F.coalesce(written.try_cast("date"), F.to_date(F.timestamp_seconds("changed")))
    hits = found.select(day.alias("day"), _relative("file", path).alias("file"), F.explode("codes").alias("hit"))
    return hits.select(
        "day",
        _machine(machine).alias("machine"),
        "file",
        F.lit(None).cast("long").alias("line"),
        *(f"hit.{name}" for name in ("code", "extend", "name", "outcome", "article")),
        F.lit(None).cast("string").alias("problem"),
    )


def hits_of_files(spark: SparkSession, path: str, machine: str | None = None, command: str = "faultbook") -> DataFrame:
    """A hit a row, of all files below a folder, and of those in archives; one task a file. The day is that of the file.

    A file that cannot be read, or not wholly, has a row with a `problem` and no code.
    """
    # Opening a file counts as 4 MB: with less for a task each has one of its own. It stays set, as rows come only when they are asked for.
    spark.conf.set("spark.sql.files.maxPartitionBytes", "1m")
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "1")
    call = [*shlex.split(command), "scan", "--json"]
    files = spark.read.format("binaryFile").option("recursiveFileLookup", True).load(path)
    rows = files.select(_decoded("_metadata.file_path").alias("path"), F.to_date("modificationTime").alias("day"), "content").mapInArrow(
        lambda batches: _scanned(call, batches), "path string, day date, json string, problem string"
    )
    hit = rows.withColumn("file", _relative("path", path)).withColumn("hit", F.from_json("json", SCANNED))
    # What is in an archive is called by its name in it, behind that of the archive.
    inner = F.regexp_replace("hit.file", r"^[^/]*", "")
    return hit.select(
        "day",
        _machine(machine).alias("machine"),
        F.concat("file", F.coalesce(inner, F.lit(""))).alias("file"),
        *(f"hit.{name}" for name in ("line", "code", "extend", "name", "outcome")),
        F.try_element_at("hit.articles", F.lit(1)).alias("article"),
        "problem",
    )


def counts(hits: DataFrame) -> DataFrame:
    """How often each code was met, by machine and day."""
    return (
        hits.where("code is not null").groupBy("day", "machine", "code", "extend", "name", "outcome").agg(F.count("*").alias("hits"))
    )


def _decoded(column: str) -> Column:
    """A path that Spark hands out as a URI, in which spaces are %20."""
    path = F.col(column)
    return F.when(path.contains("%"), F.url_decode(F.replace(path, F.lit("+"), F.lit("%2B")))).otherwise(path)


def _relative(column: str, root: str) -> Column:
    """The path of a file below a folder."""
    base = root.rstrip("/").split("://")[-1].removeprefix("file:")
    return F.regexp_replace(column, "^.*?" + _quoted(base) + "/+", "")


def _machine(pattern: str | None) -> Column:
    """Whose log a file is: what a pattern's group says of its path, else its first folder, else its name."""
    if pattern:
        return F.regexp_extract("file", pattern, 1)
    return F.regexp_extract("file", r"^(.+?)(?:/.*|\.\w+)?$", 1)


def _quoted(text: str) -> str:
    return "".join(char if char.isalnum() or char in "/_" else "\\" + char for char in text)


def _through(call, batches):
    """Hands the text of some batches to a program, and yields the lines that it answers."""
    import pyarrow as pa

    program = subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    answered = []
    # Whoever writes and does not read stops once the pipe is full.
    reader = threading.Thread(target=lambda: answered.extend(program.stdout), daemon=True)
    reader.start()
    try:
        for batch in batches:
            for piece in _bytes_of(batch.column(0)):
                program.stdin.write(piece)
            # What came meanwhile goes on, so that only a batch of it is in memory.
            yield from _as_batch(pa, answered, len(answered))
        program.stdin.close()
        reader.join()
        if program.wait() != 0:
            raise RuntimeError(f"{shlex.join(call)} ended with {program.returncode}")
        yield from _as_batch(pa, answered, len(answered))
    finally:
        # A task that is given up leaves no program behind.
        program.kill()
        program.wait()


def _bytes_of(column):
    """The bytes of a column of texts: they lie one behind the other."""
    if len(column) == 0:
        return
    _, offsets, data = column.buffers()
    size = 8 if str(column.type).startswith("large") else 4
    kind = "q" if size == 8 else "i"
    places = memoryview(offsets).cast("B")[column.offset * size : (column.offset + len(column) + 1) * size].cast(kind)
    if data is not None:
        yield memoryview(data).cast("B")[places[0] : places[-1]]


def _as_batch(pa, lines, count):
    if count == 0:
        return
    taken = [line.decode("utf-8", "replace") for line in lines[:count]]
    del lines[:count]
    yield pa.RecordBatch.from_arrays([pa.array(taken, pa.string())], ["record"])


def _scanned(call, batches):
    """Scans one file after the other; yields what was said of each place, and what could not be read."""
    import pyarrow as pa

    schema = pa.schema([("path", pa.string()), ("day", pa.date32()), ("json", pa.string()), ("problem", pa.string())])
    for batch in batches:
        for row in batch.to_pylist():
            for lines, problems in _scan(call, row["path"], row["content"]):
                count = len(lines) + len(problems)
                columns = [
                    pa.array([row["path"]] * count, pa.string()),
                    pa.array([row["day"]] * count, pa.date32()),
                    pa.array(lines + [None] * len(problems), pa.string()),
                    pa.array([None] * len(lines) + problems, pa.string()),
                ]
                yield pa.RecordBatch.from_arrays(columns, schema=schema)


def _scan(call, path, content):
    """Some lines that a scan of a file prints, and the problems that it tells, until it ends."""
    name = path.rstrip("/").split("/")[-1] or "file"
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as told:
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)
        with subprocess.Popen([*call, "--", name], cwd=folder, stdout=subprocess.PIPE, stderr=told) as program:
            try:
                lines = []
                for line in program.stdout:
                    # Other rows say what is in a file.
                    if b'"code":' in line and "code" in json.loads(line):
                        lines.append(line.decode("utf-8"))
                    if len(lines) >= 10_000:
                        yield lines, []
                        lines = []
            except BaseException:
                program.kill()
                raise
        told.seek(0)
        problems = [line for line in told.read().decode("utf-8", "replace").splitlines() if line]
        if program.returncode not in (0, NOT_READ):
            raise RuntimeError(f"{shlex.join(call)} ended with {program.returncode} on {path}: {problems}")
        yield lines, problems


def main() -> None:
    parser = argparse.ArgumentParser(description="Codes of Windows in the logs of a fleet.")
    parser.add_argument("job", choices=["lines", "files"])
    parser.add_argument("--input", required=True, help="the folder with the logs")
    parser.add_argument("--output", required=True, help="the folder for the tables hits and counts")
    parser.add_argument("--machine", help="a pattern whose first group is the machine in a file's path below the input")
    parser.add_argument("--faultbook", default="faultbook", help="how the program is called on an executor")
    given = parser.parse_args()
    spark = SparkSession.builder.appName(f"faultbook {given.job}").getOrCreate()
    find = hits_of_lines if given.job == "lines" else hits_of_files
    hits = find(spark, given.input, given.machine, given.faultbook)
    # The search is run once: what is counted is what was written.
    hits.write.mode("overwrite").partitionBy("day").parquet(f"{given.output}/hits")
    written = spark.read.parquet(f"{given.output}/hits")
    counts(written).write.mode("overwrite").partitionBy("day").parquet(f"{given.output}/counts")
    spark.stop()


if __name__ == "__main__":
    main()
