/** The reader and the linker over millions of reports, as an Apache Spark application. */
@NullMarked
package org.durumi.corpus;

import org.jspecify.annotations.NullMarked;
