"""Links the same sets of people with Splink, for bench/people/run.

usage: splink_people.py DATA OUT [SET]

Blocking rules are those of PeopleSet.java; comparisons are Splink's own for names, dates and
postcodes with term frequencies, trained as its documentation shows. Writes OUT/SET.pairs.tsv
(id, id, log2 odds) and prints seconds.
"""

import csv
import math
import pathlib
import sys
import time

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

DATA, OUT = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
ONLY = sys.argv[3] if len(sys.argv) > 3 else ""


def tf(comparison):
    return comparison.configure(term_frequency_adjustments=True)


def febrl(number):
    comparisons = [
        tf(cl.NameComparison("given_name")),
        tf(cl.NameComparison("surname")),
        tf(cl.ExactMatch("street_number")),
        tf(cl.NameComparison("address_1")),
        tf(cl.NameComparison("address_2")),
        tf(cl.NameComparison("suburb")),
        tf(cl.DamerauLevenshteinAtThresholds("postcode", [1, 2])),
        tf(cl.ExactMatch("state")),
        tf(cl.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2])),
    ]
    rules = [
        block_on("date_of_birth"),
        block_on("given_name", "surname"),
        block_on("surname", "postcode"),
        block_on("given_name", "postcode"),
        block_on("address_1", "street_number"),
        block_on("suburb", "street_number"),
        block_on("address_2", "postcode"),
    ]
    if number:
        comparisons.append(tf(cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2])))
        rules.insert(0, block_on("soc_sec_id"))
    certain = [
        "l.date_of_birth = r.date_of_birth and l.surname = r.surname",
        "l.date_of_birth = r.date_of_birth and l.given_name = r.given_name",
        "l.surname = r.surname and l.given_name = r.given_name and l.postcode = r.postcode",
    ]
    training = [block_on("date_of_birth"), block_on("postcode", "given_name"), block_on("surname", "suburb")]
    return comparisons, rules, certain, training


def historical():
    comparisons = [
        cl.ForenameSurnameComparison(
            "first_name", "surname", forename_surname_concat_col_name="first_and_surname"
        ),
        cl.DateOfBirthComparison("dob", input_is_string=True),
        tf(cl.PostcodeComparison("postcode_fake")),
        tf(cl.ExactMatch("birth_place")),
        tf(cl.ExactMatch("occupation")),
    ]
    rules = [
        block_on("substr(first_name,1,3)", "substr(surname,1,4)"),
        block_on("surname", "dob"),
        block_on("first_name", "dob"),
        block_on("postcode_fake", "first_name"),
        block_on("postcode_fake", "surname"),
        block_on("dob", "birth_place"),
        block_on("substr(postcode_fake,1,3)", "dob"),
        block_on("substr(postcode_fake,1,3)", "first_name"),
        block_on("substr(postcode_fake,1,3)", "surname"),
        block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
    ]
    certain = [
        "l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob",
        "substr(l.first_name,1,2) = substr(r.first_name,1,2) and l.surname = r.surname"
        " and substr(l.postcode_fake,1,2) = substr(r.postcode_fake,1,2)",
        "l.dob = r.dob and l.postcode_fake = r.postcode_fake",
    ]
    training = [block_on("first_name", "surname"), block_on("dob")]
    return comparisons, rules, certain, training


def load(path, name, id_field):
    rows = []
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file, skipinitialspace=True):
            rows.append({k.strip(): (v.strip() or None) for k, v in row.items()})
    columns = [c for c in rows[0] if c != id_field and c != "unique_id"]
    con.execute(
        f"create or replace table {name} (unique_id varchar, "
        + ", ".join(f"{c} varchar" for c in columns)
        + ")"
    )
    con.executemany(
        f"insert into {name} values ({', '.join('?' * (len(columns) + 1))})",
        [[r[id_field]] + [r[c] for c in columns] for r in rows],
    ) if len(rows) < 20000 else con.execute(
        f"create or replace table {name} as select * from read_csv('{path}', header=true, all_varchar=true)"
    )


def run(name, link_type, tables, parts):
    comparisons, rules, certain, training = parts
    start = time.time()
    settings = SettingsCreator(
        link_type=link_type,
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=rules,
    )
    api = DuckDBAPI(connection=con)
    linker = make_linker(tables, settings, api)
    linker.training.estimate_probability_two_random_records_match(certain, recall=0.8)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in training:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    trained = time.time() - start
    predictions = linker.inference.predict(threshold_match_probability=0.01)
    scored = time.time() - start
    linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_probability=0.95
    )
    whole = time.time() - start
    rows = con.execute(
        f"select unique_id_l, unique_id_r, match_weight from {predictions.physical_name}"
    ).fetchall()
    with open(OUT / f"{name}.pairs.tsv", "w", encoding="utf-8") as file:
        for left, right, weight in rows:
            file.write(f"{left}\t{right}\t{weight}\n")
    print(
        f"  {name} Splink: {len(rows)} pairs above 0.01, training {trained:.2f} s,"
        f" scoring {scored - trained:.2f} s, all {whole:.2f} s",
        flush=True,
    )


def make_linker(tables, settings, api):
    return Linker([api.register(t) for t in tables], settings)


con = duckdb.connect()
con.execute("set threads to 2")
OUT.mkdir(parents=True, exist_ok=True)
for number in (True, False):
    for i in (1, 2, 3):
        name = f"febrl{i}" + ("" if number else "-no-ssn")
        if name.startswith(ONLY):
            load(DATA / f"febrl/dataset{i}.csv", "people", "rec_id")
            run(name, "dedupe_only", ["people"], febrl(number))
    name = "febrl4" + ("" if number else "-no-ssn")
    if name.startswith(ONLY):
        load(DATA / "febrl/dataset4a.csv", "people_a", "rec_id")
        load(DATA / "febrl/dataset4b.csv", "people_b", "rec_id")
        run(name, "link_only", ["people_a", "people_b"], febrl(number))
if "historical-50k".startswith(ONLY):
    load(DATA / "splink/historical_figures_with_errors_50k.csv", "people", "unique_id")
    run("historical-50k", "dedupe_only", ["people"], historical())
