/** The tables that come out, as Parquet files that appear whole or not at all. */
@NullMarked
package org.durumi.corpus.table;

import org.jspecify.annotations.NullMarked;
