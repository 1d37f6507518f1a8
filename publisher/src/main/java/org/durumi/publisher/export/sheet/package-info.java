/** Cells, rows and files of tables that leave; the same for CSV and for a workbook. */
@NullMarked
package org.durumi.publisher.export.sheet;

import org.jspecify.annotations.NullMarked;
