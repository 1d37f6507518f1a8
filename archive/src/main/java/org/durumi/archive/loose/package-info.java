/**
 * Casefiles and incidents on their own, beside no report and in no archive: what is linked from
 * JSON alone.
 */
@NullMarked
package org.durumi.archive.loose;

import org.jspecify.annotations.NullMarked;
