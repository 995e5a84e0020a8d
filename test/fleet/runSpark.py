"""Reads {"scripts": [[SQL]]} from standard input and runs them in one Spark; prints the rows of the last line of each as JSON."""

import json
import sys

from pyspark.sql import SparkSession

asked = json.load(sys.stdin)
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.session.timeZone", "UTC")
    .config("spark.sql.shuffle.partitions", "2")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
answers = []
for statements in asked["scripts"]:
    for statement in statements:
        rows = spark.sql(statement)
    answers.append([{name: str(value) for name, value in row.asDict().items()} for row in rows.collect()])
spark.stop()
json.dump(answers, sys.stdout)
