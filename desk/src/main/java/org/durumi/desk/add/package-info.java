/** Adding reports: files, pasted texts and pages that a person asks for. */
@NullMarked
package org.durumi.desk.add;

import org.jspecify.annotations.NullMarked;
